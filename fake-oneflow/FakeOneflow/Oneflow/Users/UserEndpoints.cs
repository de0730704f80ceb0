using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Users;

/// <summary>The operations of the tag Users.</summary>
internal static class UserEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListUsers, "GET", "/users", UserEmail.Optional, List) { IsList = true },
    ];

    // The list knows no sort keys; a sort parameter is as unknown to it as any other and is ignored.
    private static OperationResult List(ApiCall call) =>
        ListJson.Respond(call, call.Tenant.Oneflow.Users, keys: null, UserJson.Write);
}
