using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Auth;

/// <summary>The caller, as far as the headers say.</summary>
/// <param name="Tenant">The account of the token, also of a revoked one; null when no account is known.</param>
/// <param name="User">The acting user; null for an anonymous admin.</param>
/// <param name="Token">The token that let the caller in; null when none did.</param>
/// <param name="Violation">Why the caller is turned away; null when it is not.</param>
internal readonly record struct Caller(Tenant? Tenant, User? User, ApiToken? Token, RuleViolation? Violation);
