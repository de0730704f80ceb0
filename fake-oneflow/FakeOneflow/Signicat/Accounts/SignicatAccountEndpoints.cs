using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Accounts;

/// <summary>The operations of the tag Accounts. The account belongs to the company that the tenant is.</summary>
internal static class SignicatAccountEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
        [SignicatOperation.Of("getAccount", "GET", "/admin/account", SignicatScopes.AccountRead, Get)];

    private static Response Get(ApiCall call)
    {
        var company = call.Tenant.Company!;
        return SignicatResponse.Of(new JsonObject
        {
            ["Id"] = SignicatResponse.Id(call.Tenant.Signicat.Id),
            ["TestAccount"] = true,
            ["Enabled"] = true,
            ["Name"] = company.Name,
            ["MvaNumber"] = company.RegistrationNumber,
            ["CompanyPhone"] = company.ContactPhoneNumber,
            ["CompanyEmail"] = company.ContactEmail,
            ["Contact"] = new JsonObject
            {
                ["Name"] = company.ContactName,
                ["Mobile"] = company.ContactPhoneNumber,
                ["Email"] = company.ContactEmail,
            },
            ["Country"] = company.CountryCode,
        });
    }
}
