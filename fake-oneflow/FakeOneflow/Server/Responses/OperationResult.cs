using OneflowFake.Tenants.Rules;

namespace OneflowFake.Server.Responses;

/// <summary>What became of a call: an <see cref="Response"/>, or a <see cref="RuleViolation"/> by a rule.</summary>
internal abstract record OperationResult;
