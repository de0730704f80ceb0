using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using ContractTests.Scenarios;
using ContractTests.Targets;
using ContractTests.Transcripts;
using OneflowFake.Tenants.Faults;
using TestKit.Snapshots;
using TestKit.Spec;

namespace ContractTests;

/// <summary>
/// Plays a scenario against a fake, and checks its transcript against the snapshot; the target checks each answer against
/// the spec.
/// </summary>
internal static class ScenarioRunner
{
    public static async Task<Transcript> PlayAsync(Scenario scenario, FakeTarget target)
    {
        using var fixture = await AccountFixture.CreateAsync(target, scenario.Plan);
        var call = await scenario.Arrange(fixture);
        var transcript = await call.RunAsync(fixture);
        if (transcript.Exchanges.Any(exchange => exchange.ResponseHeaders.Any(header => header.Key == FaultResponses.Header)))
            throw new InvalidOperationException(
                $"{scenario.Name} was answered by a fault that was ordered, which is not evidence: take the fault out of it.");
        return (int)transcript.Exchange.Status < 400
            ? transcript
            : transcript with { Rule = await fixture.Control.RuleAsync(fixture.Tenant) };
    }

    public static async Task CheckAsync(string name, FakeTarget target, string variant)
    {
        var scenario = Catalogue.Named(name);
        var transcript = await PlayAsync(scenario, target);

        Assert.Equal(scenario.Status, (int)transcript.Exchange.Status);
        var spec = scenario.Api.Spec;
        var schema = spec.Operation(scenario.OperationId).Response(scenario.Status)!.Schema;
        if (schema is not null && transcript.Exchange.ResponseBody.Length > 0)
            Assert.Empty(new SchemaCheck(spec).Check(transcript.Exchange.ResponseBody, schema));
        Assert.Equal(scenario.Status < 400, transcript.Thrown is null);
        if (scenario.Status >= 400)
            CheckRule(scenario, transcript);
        await Snapshot.MatchAsync($"Snapshots/{name}", transcript.Render(scenario), variant);
    }

    private static void CheckRule(Scenario scenario, Transcript transcript)
    {
        Assert.NotNull(transcript.Rule);
        var problem = transcript.Exchange.ResponseBody.Length > 0 ? JsonNode.Parse(transcript.Exchange.ResponseBody) : null;
        // Of several problems the journal names the rule of the first.
        if (scenario.Rule is not null && problem?["errors"] is not JsonArray { Count: > 1 })
            Assert.Equal(scenario.Rule, transcript.Rule);

        var rule = scenario.Api.Rules.Single(rule => rule.Id == transcript.Rule);
        Assert.Contains(scenario.OperationId, rule.Operations);
        if (scenario.Api != Api.Oneflow)
            return;

        Assert.Equal(rule.Status, scenario.Status);
        Assert.Equal(rule.ErrorCode, (int)problem!["error_code"]!);
        Assert.EndsWith($"/v1/error_codes/{rule.ErrorCode}", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.StartsWith(rule.Detail, (string)problem["detail"]!, StringComparison.Ordinal);
    }
}
