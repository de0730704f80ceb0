namespace FakeOneflow.Http;

/// <summary>The operation ids of <c>openapi/oneflow.yaml</c> that the fake serves.</summary>
internal static class OperationIds
{
    public const string Ping = "ping";
    public const string GetAccount = "getAccount";
    public const string ListUsers = "listUsers";
    public const string ListWorkspaces = "listWorkspaces";
    public const string ListTemplates = "listTemplates";
    public const string CreateContract = "createContract";
    public const string ListContracts = "listContracts";
    public const string GetContract = "getContract";
    public const string DeleteContract = "deleteContract";
    public const string PublishContract = "publishContract";
    public const string CreateAccessLink = "createAccessLink";

    public static IReadOnlyList<string> All { get; } =
    [
        Ping, GetAccount, ListUsers, ListWorkspaces, ListTemplates, CreateContract, ListContracts, GetContract,
        DeleteContract, PublishContract, CreateAccessLink,
    ];

    /// <summary>Operations that read <c>x-oneflow-user-email</c>; only the account does without.</summary>
    public static IReadOnlyList<string> WithUser { get; } = [.. All.Where(id => id != GetAccount)];

    public static IReadOnlyList<string> Lists { get; } = [ListUsers, ListWorkspaces, ListTemplates, ListContracts];

    public static IReadOnlyList<string> WithBody { get; } = [CreateContract, PublishContract];
}
