using System.Globalization;
using FakeOneflow.Rules;
using FakeOneflow.Tenants;
using FakeOneflow.Users;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Http;

/// <summary>A call to the vendor's API whose caller is known, with all that a handler needs to decide it.</summary>
internal sealed class ApiCall
{
    public required Operation Operation { get; init; }
    public required Tenant Tenant { get; init; }

    /// <summary>The user whose email came with the request; null when it runs as an anonymous admin.</summary>
    public required User? ActingUser { get; init; }

    public required IReadOnlyDictionary<string, string> RouteValues { get; init; }
    public required IQueryCollection Query { get; init; }
    public required RequestBody Body { get; init; }
    public required string Origin { get; init; }
    public required RuleSwitches Rules { get; init; }
    public required TenantRegistry Tenants { get; init; }

    public DateTimeOffset Now => Tenant.Clock.GetUtcNow();

    public bool ActsAsAdmin => ActingUser is null or { IsAdmin: true };

    /// <summary>Absolute address of a resource of the API.</summary>
    /// <param name="path">Path below <c>/v1</c>, with its leading slash.</param>
    public string Address(string path) => $"{Origin}/v1{path}";

    /// <summary>Refuses the call when a rule is broken and in force.</summary>
    public Refusal? RefuseIf(bool broken, Rule rule) =>
        broken && Rules.IsOn(rule) ? new Refusal(rule, ParameterProblems.None) : null;

    /// <summary>Refuses the call when a rule is broken and in force, and names the parameter to blame.</summary>
    public Refusal? RefuseIf(bool broken, Rule rule, string parameter, string problem) =>
        broken && Rules.IsOn(rule) ? new Refusal(rule, ParameterProblems.Of(parameter, problem)) : null;

    /// <summary>Reads an id from the path. With the rule switched off a malformed id is read as 0, which nothing has.</summary>
    public Refusal? ReadId(string name, Rule malformed, out long id)
    {
        var isNumber = long.TryParse(RouteValues[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id)
            && RouteValues[name][0] != '+';
        return RefuseIf(!isNumber, malformed, name, "Not an integer.");
    }
}
