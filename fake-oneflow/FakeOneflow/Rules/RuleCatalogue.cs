using FakeOneflow.AccessLinks;
using FakeOneflow.Auth;
using FakeOneflow.Comments;
using FakeOneflow.Contacts;
using FakeOneflow.Contracts;
using FakeOneflow.DataFields;
using FakeOneflow.Events;
using FakeOneflow.Extensions;
using FakeOneflow.Faults;
using FakeOneflow.Files;
using FakeOneflow.Folders;
using FakeOneflow.Http;
using FakeOneflow.Parties;
using FakeOneflow.Products;
using FakeOneflow.Reminders;
using FakeOneflow.Signing;
using FakeOneflow.Templates;
using FakeOneflow.TemplateTypes;
using FakeOneflow.Webhooks;
using FakeOneflow.Workspaces;

namespace FakeOneflow.Rules;

/// <summary>Every rule of the fake, in the order in which a request meets them.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. RouteRules.All,
        .. AuthRules.All,
        .. RateLimitRules.All,
        .. ListRules.All,
        .. FilterRules.All,
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
