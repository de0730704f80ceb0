using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A participant as described by a request; absent texts are empty.</summary>
internal sealed record NewParticipant
{
    /// <summary>Path of the participant in the request, to report problems under; empty for one that the fake added.</summary>
    public string Path { get; init; } = "";

    public required string Name { get; init; }
    public string Email { get; init; } = "";
    public string PhoneNumber { get; init; } = "";
    public string IdentificationNumber { get; init; } = "";
    public string Title { get; init; } = "";
    public string DeliveryChannel { get; init; } = Vocabulary.DeliveryChannels[0];
    public string SignMethod { get; init; } = Vocabulary.SignMethods[0];
    public string TwoStepMethod { get; init; } = Vocabulary.TwoStepMethods[0];
    public bool IsOrganizer { get; init; }
    public bool IsSignatory { get; init; }

    /// <summary>True when an invitation goes to the participant when the contract is published.</summary>
    public bool IsInvited { get; init; } = true;

    public string? CustomId { get; init; }

    /// <summary>The permission <c>contract:update</c>.</summary>
    public bool MayUpdate { get; init; }

    public bool NeedsEmail => Vocabulary.NeedsEmail(DeliveryChannel) || Vocabulary.NeedsEmail(TwoStepMethod);

    public bool NeedsPhoneNumber =>
        Vocabulary.NeedsPhoneNumber(DeliveryChannel)
        || Vocabulary.NeedsPhoneNumber(TwoStepMethod)
        || Vocabulary.NeedsPhoneNumber(SignMethod);

    public static NewParticipant Keep(StateStream state, NewParticipant? it) => new()
    {
        Path = state.Text(it?.Path),
        Name = state.Text(it?.Name),
        Email = state.Text(it?.Email),
        PhoneNumber = state.Text(it?.PhoneNumber),
        IdentificationNumber = state.Text(it?.IdentificationNumber),
        Title = state.Text(it?.Title),
        DeliveryChannel = state.Text(it?.DeliveryChannel),
        SignMethod = state.Text(it?.SignMethod),
        TwoStepMethod = state.Text(it?.TwoStepMethod),
        IsOrganizer = state.Flag(it?.IsOrganizer),
        IsSignatory = state.Flag(it?.IsSignatory),
        IsInvited = state.Flag(it?.IsInvited),
        CustomId = state.TextOrNull(it?.CustomId),
        MayUpdate = state.Flag(it?.MayUpdate),
    };
}
