using System.Text.Json;

namespace OpenApiDiff.Tests.Properties;

/// <summary>Values that tell schemas apart: some of each type, near the limits that <see cref="RandomSchemas"/> sets.</summary>
internal static class Instances
{
    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "1", "2", "3", "4", "5", "6", "0.5", "2.5", "-1", "\"\"", "\"a\"", "\"b\"", "\"ab\"", "\"x1\"",
            "\"abb\"", "\"zzz\""];

    private static readonly string[] Names = ["a", "b", "x1", "long"];

    public static IReadOnlyList<JsonElement> All { get; } = [.. Write().Select(text => JsonElement.Parse(text))];

    private static IEnumerable<string> Write()
    {
        string[] few = [.. Scalars, "[]", "[1]", "{}"];
        string[] fewer = ["null", "1", "2.5", "\"a\"", "\"ab\"", "true"];
        return [
            .. Scalars, "[]", "{}", "[[]]", "[[1]]", "[{}]",
            .. few.Select(item => $"[{item}]"),
            .. from one in fewer from other in fewer select $"[{one}, {other}]",
            "[1, 1, 1]", "[1, 2, 3]", "[\"a\", \"ab\", \"x1\"]",
            .. from name in Names from value in few select $"{{\"{name}\": {value}}}",
            .. from one in fewer from other in fewer select $"{{\"a\": {one}, \"b\": {other}}}",
            .. from one in fewer from other in fewer select $"{{\"a\": {one}, \"x1\": {other}}}",
            .. from one in fewer from other in fewer select $"{{\"a\": {one}, \"b\": \"a\", \"x1\": {other}}}",
        ];
    }
}
