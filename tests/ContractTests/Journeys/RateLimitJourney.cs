using System.Net;
using System.Text.Json;
using ContractTests.Fixtures;

namespace ContractTests.Journeys;

internal static class RateLimitJourney
{
    private const int Limit = 2000;

    // The body of this refusal is another than that of all others.
    private static readonly string[] Members = ["title", "status", "detail", "error_code", "parameter_problems", "info"];

    public static Journey Window { get; } = new(
        "rate-limit", "Of 2001 requests with a token within five minutes the last is refused; then the next is let in.",
        "reference/api-rate-limit", ExceedAsync);

    private static async Task ExceedAsync(AccountFixture fixture)
    {
        await fixture.Control.LimitAsync(fixture.Tenant);
        using var http = fixture.CreateReader();
        var ping = new Uri("ping", UriKind.Relative);
        for (var request = 0; request < Limit; request++)
        {
            using var within = await http.GetAsync(ping);
            Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        }

        using var beyond = await http.GetAsync(ping);
        Assert.Equal(HttpStatusCode.TooManyRequests, beyond.StatusCode);
        using var problem = JsonDocument.Parse(await beyond.Content.ReadAsStringAsync());
        Assert.Equal(Members.Order(), problem.RootElement.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(4290000, problem.RootElement.GetProperty("error_code").GetInt32());
        Assert.Null(beyond.Headers.RetryAfter);

        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromMinutes(5));
        using var later = await http.GetAsync(ping);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}
