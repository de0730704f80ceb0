using System.Globalization;
using System.Text.Json;

namespace OneflowFake.Tests.Comparison;

/// <summary>Calls that change something.</summary>
public sealed class WriteTests
{
    [Theory]
    [InlineData("POST", "contracts/create", null)]
    [InlineData("PUT", "contracts/1", null)]
    [InlineData("DELETE", "contracts/1", null)]
    [InlineData("PATCH", "contracts/1", null)]
    [InlineData("PURGE", "contracts/1", null)]
    [InlineData("GET", "contracts/1", "X-HTTP-Method-Override")]
    [InlineData("GET", "contracts/1?_method=DELETE", null)]
    public async Task A_write_is_refused_and_not_sent(string method, string path, string? header)
    {
        await using var comparison = await RunningComparison.StartAsync();
        using var response = header is null
            ? await comparison.SendAsync(method, path)
            : await comparison.SendAsync(method, path, null, (header, "DELETE"));

        Assert.Equal((403, "refused"), ((int)response.StatusCode, response.Headers.GetValues("x-fake-compare").Single()));
        Assert.Contains("--allow-writes", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(comparison.Proxy.Requests);
        Assert.Contains("--allow-writes", Assert.Single(comparison.Server.Report.NotCompared).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_that_are_allowed_run_on_both_sides_with_the_ids_of_each()
    {
        await using var comparison = await RunningComparison.StartAsync(allowWrites: true);
        var created = await BodyAsync(await comparison.SendAsync("POST", "contracts/create", comparison.Account.NewContract()));
        var id = created.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        var participant = created.GetProperty("parties").EnumerateArray().Last().GetProperty("participants")[0].GetProperty("id")
            .GetInt64();

        await BodyAsync(await comparison.SendAsync("PUT", $"contracts/{id}", new { _private = new { name = "Renamed" } }));
        await BodyAsync(await comparison.SendAsync("POST", $"contracts/{id}/publish", new { subject = "Hello", message = "Hello" }));
        await BodyAsync(await comparison.SendAsync("POST", $"contracts/{id}/participants/{participant}/access_link"));
        using var refused = await comparison.SendAsync("POST", $"contracts/{id}/publish", new { subject = "Hello", message = "Hello" });
        await BodyAsync(await comparison.SendAsync("GET", $"contracts/{id}"));

        Assert.False(refused.IsSuccessStatusCode);
        Assert.Empty(comparison.Found);
        Assert.Empty(comparison.Server.Report.NotCompared);
        Assert.Equal(["createAccessLink", "createContract", "getContract", "publishContract", "publishContract", "updateContract"],
            comparison.Server.Report.Operations.Select(row => row.Operation).Order());
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, text);
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }
    }
}
