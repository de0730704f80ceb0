using OneflowFake.Signicat.Accounts;
using OneflowFake.Signicat.Attachments;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Events;
using OneflowFake.Signicat.Files;
using OneflowFake.Signicat.IdentityProviders;
using OneflowFake.Signicat.Jwts;
using OneflowFake.Signicat.Notifications;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Signicat.Sessions;
using OneflowFake.Signicat.SignatureMethods;
using OneflowFake.Signicat.Signers;
using OneflowFake.Signicat.Themes;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Signicat.Webhooks;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Signicat;

/// <summary>Everything that is served of Signicat: a resource is listed here and nowhere else.</summary>
internal static class SignicatResources
{
    /// <summary>The protocol and the resources, in the order of the document's tags.</summary>
    public static IReadOnlyList<Resource> All { get; } =
    [
        new Resource().With(typeof(SignicatRouteRules)).With(typeof(AccessRules)).With(typeof(SignicatBodyRules)),
        new Resource(TokenEndpoints.Operations).With(typeof(TokenRules)),
        new Resource(DocumentEndpoints.Operations).With(typeof(DocumentRules)),
        new Resource(SignerEndpoints.Operations),
        new Resource(AttachmentEndpoints.Operations),
        new Resource(SignFileEndpoints.Operations),
        new Resource(SignNotificationEndpoints.Operations),
        new Resource(ThemeEndpoints.Operations),
        new Resource(SignatureMethodEndpoints.Operations),
        new Resource(SessionEndpoints.Operations).With(typeof(SessionRules)),
        new Resource(IdentityProviderEndpoints.Operations),
        new Resource(SignicatEventEndpoints.Operations).With(typeof(SignicatEventRules)),
        new Resource(SignicatWebhookEndpoints.Operations).With(typeof(SignicatWebhookRules)),
        new Resource(JwtEndpoints.Operations),
        new Resource(SignicatAccountEndpoints.Operations),
    ];

    public static IReadOnlyList<Operation> Operations { get; } = [.. All.SelectMany(resource => resource.Operations)];

    /// <summary>Every rule. Rules name operations, so that they are read after these.</summary>
    public static IReadOnlyList<Rule> Rules => [.. All.SelectMany(resource => resource.Rules)];
}
