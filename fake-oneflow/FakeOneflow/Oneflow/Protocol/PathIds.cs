using System.Globalization;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Ids in paths: integers of any sign.</summary>
internal static class PathIds
{
    /// <summary>A segment that is not, or not always, an integer; its operation reads it.</summary>
    public const string Text = "data_field_id";

    /// <summary>Refuses a path in which an id is malformed, the first of them.</summary>
    public static RuleViolation? Check(ApiCall call)
    {
        foreach (var (name, text) in call.RouteValues)
        {
            var broken = name != Text && !TryRead(text, out _);
            if (call.RefuseIf(broken, RuleFor(call, name), name, "Not an integer.") is { } malformed)
                return malformed;
        }

        return null;
    }

    public static bool TryRead(string text, out long id) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id) && text[0] != '+';

    private static Rule RuleFor(ApiCall call, string name) =>
        call.Operation.IdRules.TryGetValue(name, out var rule) ? rule()
        : name == PathRules.ContractId ? PathRules.ContractIdMalformed
        : PathRules.IdMalformed;
}
