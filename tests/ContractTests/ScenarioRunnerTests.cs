using System.Net.Http.Json;
using ContractTests.Scenarios;
using ContractTests.Targets;

namespace ContractTests;

public sealed class ScenarioRunnerTests(InProcessTarget fake) : IClassFixture<InProcessTarget>
{
    /// <summary>The response of a fault that was ordered says nothing of the service, whatever it looks like.</summary>
    [Theory]
    [InlineData("503", 503)]
    [InlineData("429", 429)]
    public async Task An_answer_that_was_ordered_is_no_evidence(string answer, int status)
    {
        var ping = Catalogue.All.First(scenario => scenario is { OperationId: "ping", Status: 200 });
        var tampered = ping with
        {
            Status = status,
            Arrange = async fixture =>
            {
                using var http = new HttpClient(fixture.CreateHandler());
                using var ordered = await http.PostAsJsonAsync(
                    new Uri(FakeTarget.Origin, $"_fake/tenants/{fixture.Tenant.Id}/faults"), new { operation = "ping", response = answer });
                ordered.EnsureSuccessStatusCode();
                return await ping.Arrange(fixture);
            },
        };

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ScenarioRunner.PlayAsync(tampered, fake.Target));

        Assert.Contains("not evidence", refused.Message, StringComparison.Ordinal);
    }
}
