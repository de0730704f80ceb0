using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.IdentityProviders;

/// <summary>The operations of the tag IdentityProviders. The account has those of Norway and Sweden.</summary>
internal static class IdentityProviderEndpoints
{
    private static readonly (string Type, string Name)[] Providers =
    [
        ("no_bankid", "Norwegian BankID"), ("no_bankid_mobile", "Norwegian BankID on mobile"), ("no_buypass", "Buypass"),
        ("se_bankid", "Swedish BankID"), ("mitid", "MitID"), ("ftn", "Finnish Trust Network"), ("itsme", "itsme"), ("idin", "iDIN"),
    ];

    private static readonly (string Id, string Name)[] Languages =
    [
        ("en", "English"), ("no", "Norwegian"), ("sv", "Swedish"), ("da", "Danish"), ("fi", "Finnish"), ("de", "German"), ("nl", "Dutch"),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listIdentityProviders", "GET", "/identification/v2/id-providers", SignicatScopes.Identify,
            call => List(call, _ => true)),
        SignicatOperation.Of("listAccountIdentityProviders", "GET", "/identification/v2/id-providers/account", SignicatScopes.Identify,
            call => List(call, IsOfAccount)),
        SignicatOperation.Of(
            "listSessionLanguages", "GET", "/identification/v2/languages", SignicatScopes.Identify,
            _ => SignicatResponse.List(Languages.Select(language => new JsonObject { ["id"] = language.Id, ["name"] = language.Name }))),
    ];

    /// <summary>True when the account has set a provider up.</summary>
    public static bool IsOfAccount(string type) =>
        type.StartsWith("no_", StringComparison.Ordinal) || type.StartsWith("se_", StringComparison.Ordinal);

    private static Response List(ApiCall call, Predicate<string> isIn) => SignicatResponse.List(
        from provider in Providers
        where isIn(provider.Type)
        select new JsonObject
        {
            ["type"] = provider.Type,
            ["name"] = provider.Name,
            ["description"] = $"Identification by {provider.Name}.",
            ["logoUrl"] = $"{call.Origin}{SignicatApi.Path}/logos/{provider.Type}.svg",
        });
}
