using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace OpenApiDiff.Tests.Properties;

/// <summary>Random changes of schemas, held against a validator: what it proves breaking is never called anything less.</summary>
public sealed class ReferenceCheckTests
{
    private const int Pairs = 1_000;

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Flag };

    [Fact]
    public void A_value_that_was_accepted_and_is_refused_makes_a_request_breaking() => Check(isSent: true);

    [Fact]
    public void A_value_that_was_never_answered_and_may_be_makes_a_response_breaking() => Check(isSent: false);

    private static void Check(bool isSent)
    {
        var (schemas, breaking, faults) = (new RandomSchemas(seed: isSent ? 1 : 2), 0, new List<string>());
        for (var number = 0; number < Pairs; number++)
        {
            var before = schemas.Next();
            var after = schemas.Change(before);
            if (Witness(isSent ? before : after, isSent ? after : before) is not { } witness)
                continue;

            breaking++;
            var changes = Specs.Compare(Write(before, isSent), Write(after, isSent));
            if (!changes.Any(change => change.Severity == Severity.Breaking || (!isSent && IsOpen(change))))
                faults.Add($"{before.ToJsonString()}\n  -> {after.ToJsonString()}\n  shown by {witness}, and found: "
                    + $"{string.Join(", ", changes.Select(change => change.RuleId))}");
        }

        Assert.True(breaking > Pairs / 10, $"Only {breaking} of {Pairs} pairs were breaking.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {breaking} breaking pairs were missed:\n{string.Join('\n', faults.Take(10))}");
    }

    // Readers ignore members that they do not know, and enumerations keep values that they do not know.
    private static bool IsOpen(Change change) =>
        change.RuleId is "response-property-added" or "response-enum-value-added" or "response-additional-properties-opened"
            or "response-absence-changed";

    private static string? Witness(JsonObject accepting, JsonObject refusing)
    {
        var (one, other) = (JsonSchema.FromText(accepting.ToJsonString()), JsonSchema.FromText(refusing.ToJsonString()));
        foreach (var value in Instances.All)
        {
            if (IsValid(one, value) && !IsValid(other, value))
                return value.GetRawText();
        }

        return null;
    }

    private static bool IsValid(JsonSchema schema, JsonElement value) => schema.Evaluate(value, Options).IsValid;

    private static string Write(JsonObject schema, bool isSent)
    {
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema.DeepClone() } };
        var operation = new JsonObject
        {
            ["operationId"] = "changeThing",
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Done." } }
        };
        if (isSent)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        else
            operation["responses"]!["200"]!["content"] = content;
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "T", ["version"] = "1" },
            ["paths"] = new JsonObject { ["/things"] = new JsonObject { ["post"] = operation } },
        }.ToJsonString();
    }
}
