using ContractTests.Fixtures;
using ContractTests.Scenarios;
using ContractTests.Targets;
using TestKit.Spec;

namespace ContractTests.Effects;

/// <summary>
/// The changes of each call, read through the API before and after it, and the events that it sends to webhooks: exactly those
/// that its scenario declares, and none when it is refused.
/// </summary>
public sealed class EffectTests(InProcessTarget fake, WebhookReceiver receiver)
    : IClassFixture<InProcessTarget>, IClassFixture<WebhookReceiver>
{
    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");

    public static TheoryData<string> Names => Catalogue.OneflowNames;

    public static TheoryData<string> Changing =>
        [.. Spec.Operations.Where(operation => operation.Method != "GET").Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_changes_what_its_scenario_declares_and_no_more(string name)
    {
        var scenario = Catalogue.Named(name);
        using var fixture = await AccountFixture.CreateAsync(fake.Target, scenario.Plan);
        var call = await scenario.Arrange(fixture);
        await receiver.ListenToAsync(fixture);

        var before = await AccountState.ReadAsync(fixture);
        await call.RunAsync(fixture);
        var after = await AccountState.ReadAsync(fixture);

        Assert.Equal(scenario.Changes.Order(), before.ChangesTo(after).Order());
        Assert.Equal(scenario.Events, await receiver.ToldAsync(fixture));
        // The events of a contract go with it, so that only webhooks report its end.
        Assert.Equal(scenario.Changes.Contains("-contract") ? [] : scenario.Events,
            before.EventsAddedIn(after, happened => (long)happened["id"]!));
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public void An_operation_that_changes_something_has_a_scenario_that_shows_it(string operation) =>
        Assert.Contains(Catalogue.Oneflow,
            scenario => scenario.OperationId == operation && (scenario.Changes.Count > 0 || scenario.Unseen is not null));

    [Fact]
    public void Neither_a_read_nor_a_refusal_changes_anything() =>
        Assert.All(
            Catalogue.Oneflow.Where(scenario => scenario.Status >= 400 || Spec.Operation(scenario.OperationId).Method == "GET"),
            scenario => Assert.True(scenario is { Changes: [], Events: [], Unseen: null }, scenario.Name));
}
