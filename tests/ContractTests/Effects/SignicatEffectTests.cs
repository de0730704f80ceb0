using ContractTests.Fixtures;
using ContractTests.Scenarios;
using ContractTests.Targets;

namespace ContractTests.Effects;

/// <summary>
/// The changes of each call of Signicat's APIs, read through them before and after it, and the events that it sends to webhooks:
/// exactly those that its scenario declares, and none when it is refused.
/// </summary>
public sealed class SignicatEffectTests(InProcessTarget fake, SignicatReceiver receiver)
    : IClassFixture<InProcessTarget>, IClassFixture<SignicatReceiver>
{
    // It locks what it gives.
    private const string ChangingRead = "listEvents";

    public static TheoryData<string> Names => [.. Catalogue.Signicat.Select(scenario => scenario.Name)];

    public static TheoryData<string> Changing =>
        [.. Api.Signicat.Spec.Operations.Where(operation => operation.Method != "GET" || operation.Id == ChangingRead)
            .Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_changes_what_its_scenario_declares_and_no_more(string name)
    {
        var scenario = Catalogue.Named(name);
        using var fixture = await AccountFixture.CreateAsync(fake.Target, scenario.Plan);

        // What is arranged for requests for tokens can bar them; for other calls it can move the clock past the end of tokens.
        var barsTokens = scenario.OperationId == "requestToken";
        var (listener, token) = barsTokens ? await ListenAsync(fixture) : default;
        var call = await scenario.Arrange(fixture);
        if (!barsTokens)
            (listener, token) = await ListenAsync(fixture);

        var before = await SignicatState.ReadAsync(fixture, token, listener);
        await call.RunAsync(fixture);
        var told = await receiver.ToldAsync(fixture);
        var after = await SignicatState.ReadAsync(fixture, token, listener);

        Assert.Equal(scenario.Changes.Order(), before.ChangesTo(after).Order());
        Assert.Equal(scenario.Events, told);
        Assert.Equal(scenario.Events, before.EventsAddedIn(after, _ => 0));
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public void An_operation_that_changes_something_has_a_scenario_that_shows_it(string operation) =>
        Assert.Contains(Catalogue.Signicat,
            scenario => scenario.OperationId == operation && (scenario.Changes.Count > 0 || scenario.Unseen is not null));

    [Fact]
    public void Neither_a_read_nor_a_refusal_changes_anything() =>
        Assert.All(
            Catalogue.Signicat.Where(
                scenario => scenario.Status >= 400 || Api.Signicat.Spec.Operation(scenario.OperationId).Method == "GET"),
            scenario => Assert.True(scenario is { Changes: [], Events: [] }
                && (scenario.Unseen is null || scenario.OperationId == ChangingRead), scenario.Name));

    private async Task<(int Listener, string Token)> ListenAsync(AccountFixture fixture) =>
        (await receiver.ListenToAsync(fixture), await fixture.Signicat.TokenAsync());
}
