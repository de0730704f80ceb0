using System.Text.RegularExpressions;

namespace OneflowFake.Comparison.Comparing;

/// <summary>Names of members as places show them. A name that may be data of an account becomes <c>{key}</c>.</summary>
internal static partial class MemberName
{
    public const string Key = "{key}";

    /// <summary>Members whose own members are named by users.</summary>
    private static readonly HashSet<string> Maps = new(StringComparer.OrdinalIgnoreCase)
    {
        "metadata", "meta_data", "attributes", "custom_fields", "customfields", "tags", "properties",
    };

    public static bool IsMap(string name) => Maps.Contains(name);

    public static string Show(string name) => Plain().IsMatch(name) && !Secret().IsMatch(name) ? name : Key;

    // Brackets and dots are in the names of parameters, such as parties[0].participants[1].email.
    [GeneratedRegex(@"^[A-Za-z_$@][A-Za-z0-9_.$:\-\[\]]{0,79}$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[0-9A-Fa-f]{8}|[0-9]{6}|[A-Za-z0-9_\-]{40}")]
    private static partial Regex Secret();
}
