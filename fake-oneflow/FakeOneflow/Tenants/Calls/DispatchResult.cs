using System.Collections.Frozen;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>An answer of the vendor's API with what led to it.</summary>
/// <param name="Response">What the caller gets.</param>
internal sealed record DispatchResult(Response Response)
{
    /// <summary>The account of the token; null when no account is known.</summary>
    public Tenant? Tenant { get; init; }

    /// <summary>The operation; null when the path led nowhere.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The segments of the path that vary.</summary>
    public IReadOnlyDictionary<string, string> RouteValues { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Id of the user that the caller acted for; null when there was none.</summary>
    public long? UserId { get; init; }

    public RequestBody Body { get; init; } = RequestBody.None;

    /// <summary>The reason why the call was refused; null when it was not.</summary>
    public RuleViolation? Violation { get; init; }

    /// <summary>The fault that hit the call; null when none did.</summary>
    public Fault? Fault { get; init; }

    /// <summary>Members of the body that nothing looked at.</summary>
    public IReadOnlyList<string> UnreadMembers { get; init; } = [];

    /// <summary>Returns the result with the operation that the path led to.</summary>
    public DispatchResult Of(RouteMatch<Operation> match) => this with { Operation = match.Route, RouteValues = match.Values };
}
