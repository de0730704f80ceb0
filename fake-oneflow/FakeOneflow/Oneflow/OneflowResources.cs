using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Comments;
using OneflowFake.Oneflow.Contacts;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Core;
using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Helpers;
using OneflowFake.Oneflow.Parties;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Reminders;
using OneflowFake.Oneflow.Signing;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Oneflow;

/// <summary>Everything that is served of Oneflow: a resource is listed here and nowhere else.</summary>
internal static class OneflowResources
{
    /// <summary>The protocol and the resources, in the order of the document's tags.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new Resource()
            .With(typeof(RouteRules)).With(typeof(AuthRules)).With(typeof(RateLimitRules)).With(typeof(ListRules)).With(typeof(FilterRules))
            .With(typeof(QueryRules)).With(typeof(BodyRules)).With(typeof(PathRules)),
        new Resource(CoreEndpoints.Operations),
        new Resource(AccountEndpoints.Operations),
        new Resource(UserEndpoints.Operations),
        new Resource(WorkspaceEndpoints.Operations).With(typeof(WorkspaceRules)),
        new Resource(FolderEndpoints.Operations).With(typeof(FolderRules)),
        new Resource(TagEndpoints.Operations),
        new Resource(ContactEndpoints.Operations).With(typeof(ContactRules)),
        new Resource(TemplateEndpoints.Operations).With(typeof(TemplateRules)),
        new Resource(TemplateTypeEndpoints.Operations).With(typeof(TemplateTypeRules)),
        new Resource(HelperEndpoints.Operations),
        new Resource(ContractEndpoints.Operations)
            .With(typeof(ContractRules)).With(typeof(CreateContractRules)).With(typeof(PublishContractRules))
            .With(typeof(UpdateContractRules)).With(typeof(LifecycleRules)),
        new Resource(AccessLinkEndpoints.Operations).With(typeof(AccessLinkRules)),
        new Resource(PartyEndpoints.Operations).With(typeof(PartyRules)),
        new Resource(ParticipantEndpoints.Operations),
        new Resource(DataFieldEndpoints.Operations).With(typeof(DataFieldRules)),
        new Resource(ProductGroupEndpoints.Operations).With(typeof(ProductRules)),
        new Resource(ProductEndpoints.Operations),
        new Resource(CommentEndpoints.Operations).With(typeof(CommentRules)),
        new Resource(ReminderEndpoints.Operations).With(typeof(ReminderRules)),
        new Resource(FileEndpoints.Operations).With(typeof(FileRules)),
        new Resource(EventEndpoints.Operations).With(typeof(EventRules)),
        new Resource(WebhookEndpoints.Operations).With(typeof(WebhookRules)),
        // What people do in the app has no operations; the control API and the signing page do it.
        new Resource().With(typeof(SigningRules)).With(typeof(ExtensionRules)),
    ];

    public static IReadOnlyList<Operation> Operations { get; } = [.. All.SelectMany(resource => resource.Operations)];

    /// <summary>Every rule. Rules name operations, so that they are read after these.</summary>
    public static IReadOnlyList<Rule> Rules => [.. All.SelectMany(resource => resource.Rules)];
}
