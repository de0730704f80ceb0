using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Comments;
using OneflowFake.Oneflow.Contacts;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Parties;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Reminders;
using OneflowFake.Oneflow.Signing;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow;

/// <summary>Every rule of the fake, in the order in which a request meets them.</summary>
internal static class RuleCatalog
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. RouteRules.All,
        .. AuthRules.All,
        .. RateLimitRules.All,
        .. ListRules.All,
        .. FilterRules.All,
        .. QueryRules.All,
        .. BodyRules.All,
        .. PathRules.All,
        .. ContractRules.All,
        .. CreateContractRules.All,
        .. PublishContractRules.All,
        .. UpdateContractRules.All,
        .. AccessLinkRules.All,
        .. SigningRules.All,
        .. LifecycleRules.All,
        .. PartyRules.All,
        .. DataFieldRules.All,
        .. ProductRules.All,
        .. FileRules.All,
        .. CommentRules.All,
        .. ReminderRules.All,
        .. EventRules.All,
        .. TemplateRules.All,
        .. TemplateTypeRules.All,
        .. WorkspaceRules.All,
        .. FolderRules.All,
        .. ContactRules.All,
        .. WebhookRules.All,
        .. ExtensionRules.All,
    ];
}
