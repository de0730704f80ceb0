namespace OneflowFake.Oneflow.Events;

/// <summary>The types of events that the fake records.</summary>
internal static class EventTypes
{
    public const string ContractCreate = "contract:create";
    public const string ContractDelete = "contract:delete";
    public const string ContractPublish = "contract:publish";
    public const string ContractSign = "contract:sign";
    public const string ContractDecline = "contract:decline";
    public const string SignatureReset = "contract:signature_reset";
    public const string LifecycleStart = "contract:lifecycle_state:start";
    public const string LifecycleNewPeriod = "contract:lifecycle_state:new_period";
    public const string LifecycleEnd = "contract:lifecycle_state:end";
    public const string LifecycleCancel = "contract:lifecycle_state:cancel";
    public const string LifecycleTerminate = "contract:lifecycle_state:terminate";
    public const string ContentUpdate = "contract:content_update";
    public const string SigningPeriodExpire = "contract:signing_period_expire";
    public const string SigningPeriodRevive = "contract:signing_period_revive";
    public const string PartyCreate = "party:create";
    public const string PartyUpdate = "party:update";
    public const string PartyDelete = "party:delete";
    public const string ParticipantCreate = "participant:create";
    public const string ParticipantUpdate = "participant:update";
    public const string ParticipantDelete = "participant:delete";
    public const string ParticipantFirstVisit = "participant:first_visit";
    public const string ParticipantSign = "participant:sign";
    public const string ParticipantDecline = "participant:decline";
    public const string DataFieldUpdate = "data_field:update";
    public const string ProductCreate = "product:create";
    public const string ProductUpdate = "product:update";
    public const string ProductDelete = "product:delete";
    public const string CommentCreate = "comment:create";

    public static IReadOnlyList<string> All { get; } =
    [
        ContractCreate, ContractDelete, ContractPublish, ContractSign, ContractDecline, SignatureReset,
        LifecycleStart, LifecycleNewPeriod, LifecycleEnd, LifecycleCancel, LifecycleTerminate, ContentUpdate,
        SigningPeriodExpire, SigningPeriodRevive, PartyCreate, PartyUpdate, PartyDelete, ParticipantCreate,
        ParticipantUpdate, ParticipantDelete, ParticipantFirstVisit, ParticipantSign, ParticipantDecline, DataFieldUpdate,
        ProductCreate, ProductUpdate, ProductDelete, CommentCreate,
    ];
}
