using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Accounts;

/// <summary>The operations of the tag Account.</summary>
internal static class AccountEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.GetAccount, "GET", "/accounts/me", UserEmail.Unused, Get),
    ];

    private static Response Get(ApiCall call) =>
        Response.Json(Json.Build(json => AccountJson.Write(json, call.Tenant.Oneflow.Account, call)));
}
