using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Users;

namespace OneflowFake.Oneflow.Workspaces;

/// <summary>A workspace and what the users of the account may do in it.</summary>
internal sealed record Workspace(long Id, string Name, string Description, Account Account, DateTimeOffset CreatedTime)
{
    /// <summary>Ids of the users who see the workspace.</summary>
    public required IReadOnlyList<long> Viewers { get; init; }

    /// <summary>Ids of the users who may create contracts in it.</summary>
    public required IReadOnlyList<long> Creators { get; init; }

    /// <summary>True when a user, or the anonymous admin, sees the workspace.</summary>
    public bool IsSeenBy(User? user) => user is null or { IsAdmin: true } || Viewers.Contains(user.Id);

    /// <summary>True when a user, or the anonymous admin, may create contracts in the workspace.</summary>
    public bool LetsCreate(User? user) => user is null or { IsAdmin: true } || Creators.Contains(user.Id);
}
