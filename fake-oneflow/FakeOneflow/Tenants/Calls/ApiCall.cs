using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>A call to the vendor's API whose caller is known, with all that a handler needs to decide it.</summary>
internal sealed class ApiCall
{
    public required Operation Operation { get; init; }
    public required Tenant Tenant { get; init; }

    /// <summary>Id of the user that the caller acts for; null when there is none.</summary>
    public long? UserId { get; init; }

    public required IReadOnlyDictionary<string, string> RouteValues { get; init; }
    public required IQueryCollection Query { get; init; }
    public required RequestBody Body { get; init; }

    /// <summary>Indicates whether the request is a HEAD, which changes nothing even where a GET does.</summary>
    public bool IsHead { get; init; }

    public required string Origin { get; init; }
    public required RuleSwitches Rules { get; init; }
    public required CallbackPolicy Callbacks { get; init; }

    /// <summary>The rule that refuses members of a body that the operation does not know; null when they are let through.</summary>
    public Rule? UnknownMember { get; init; }

    /// <summary>True when parameters of the query that the operation does not know are refused.</summary>
    public bool IsStrict => UnknownMember is not null;

    /// <summary>The members of the JSON body that were looked at; null until the body is read.</summary>
    public BodyReading? Reading { get; set; }

    public DateTimeOffset Now => Tenant.Clock.GetUtcNow();

    /// <summary>Refuses the call when a rule is broken and in force.</summary>
    public RuleViolation? RefuseIf(bool broken, Rule rule) =>
        broken && Rules.IsOn(rule) ? new RuleViolation(rule, ParameterProblems.None) : null;

    /// <summary>Refuses the call when a rule is broken and in force, and names the parameter to blame.</summary>
    public RuleViolation? RefuseIf(bool broken, Rule rule, string parameter, string problem) =>
        broken && Rules.IsOn(rule) ? new RuleViolation(rule, ParameterProblems.Of(parameter, problem)) : null;

    /// <summary>The same, with a text that is put together only for a broken rule.</summary>
    public RuleViolation? RefuseIf(
        bool broken, Rule rule, string parameter, [InterpolatedStringHandlerArgument(nameof(broken))] ref ProblemText problem) =>
        broken && Rules.IsOn(rule) ? new RuleViolation(rule, ParameterProblems.Of(parameter, problem.Take())) : null;

    /// <summary>
    /// Answers for something that was not found: a violation, or an empty object when the rule is switched off, as then
    /// there is nothing to go on with.
    /// </summary>
    public OperationResult? RespondIfMissing(object? found, Rule rule)
    {
        if (found is not null)
            return null;

        return RefuseIf(true, rule) is { } violation ? violation : Response.Json("{}"u8.ToArray());
    }

    /// <summary>The path of the call, as its operation writes it.</summary>
    public string Path => RouteValues.Count == 0 ? Operation.Template : string.Join(
        '/', Operation.Template.Split('/').Select(part => part.StartsWith('{') ? RouteValues[part[1..^1]] : part));
}
