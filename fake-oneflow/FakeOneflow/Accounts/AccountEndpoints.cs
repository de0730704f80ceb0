using FakeOneflow.Http;

namespace FakeOneflow.Accounts;

/// <summary>The operations of the tag Account.</summary>
internal static class AccountEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.GetAccount, "GET", "/accounts/me", UserEmail.Unused, Get),
    ];

    private static Answer Get(ApiCall call) =>
        Answer.Json(Json.Build(json => AccountJson.Write(json, call.Tenant.Account, call)));
}
