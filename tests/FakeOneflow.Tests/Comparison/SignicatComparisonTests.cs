using System.Text;
using System.Text.Json;

namespace OneflowFake.Tests.Comparison;

/// <summary>The same for Signicat's APIs.</summary>
public sealed class SignicatComparisonTests
{
    private const string Document = """
        {"title":"Crates","externalId":"order-1","contactDetails":{"email":"a@crates.example"},
         "dataToSign":{"base64Content":"JVBERi0=","fileName":"order.pdf"},
         "signers":[{"externalSignerId":"order-1-ann","redirectSettings":{"redirectMode":"donot_redirect"},
          "signatureType":{"mechanism":"pkisignature"}}]}
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_and_reads_behave_alike(bool withHeader)
    {
        await using var comparison = await RunningComparison.StartAsync(path: "/signicat");
        var token = await TokenAsync(comparison, withHeader, comparison.Account.ClientSecret);
        var document = await CreateAsync(comparison);
        var id = document.GetProperty("documentId").GetString();
        foreach (var path in (string[])
            [$"signature/documents/{id}", $"signature/documents/{id}/status", $"signature/documents/{id}/signers",
                "signature/documents/summary",
             $"signature/documents/{id}/signers/{document.GetProperty("signers")[0].GetProperty("id").GetString()}",
             $"signature/documents/7d0a4d6e-94f1-4f0e-a9b4-5a1f6a1b2c3d",
             "signature/signature-methods", "nowhere", "notification/events/peek"])
            (await comparison.SendAsync("GET", path, null, [("Authorization", "Bearer " + token)])).Dispose();
        (await comparison.SendAsync("GET", "signature/documents/summary", null, [("Authorization", "Bearer unknown")])).Dispose();
        (await comparison.SendAsync("GET", "signature/documents/summary", null, [])).Dispose();
        await TokenAsync(comparison, withHeader, "wrong");
        using var locked = await comparison.SendAsync("GET", "notification/events", null, [("Authorization", "Bearer " + token)]);

        Assert.Empty(comparison.Found);
        Assert.Equal(403, (int)locked.StatusCode);
        Assert.Single(comparison.Server.Report.NotCompared);
        Assert.Equal(("signicat", 13), (comparison.Server.Report.Vendor, comparison.Server.Report.Calls));
        Assert.DoesNotContain(comparison.Proxy.Requests, request => request.EndsWith("/notification/events", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("notification/events")]
    [InlineData("notification/events/")]
    [InlineData("Notification/Events?tags=a")]
    [InlineData("notification/%65vents")]
    [InlineData("notification/./events")]
    [InlineData("notification//events")]
    public async Task A_list_of_events_locks_them_and_so_is_not_sent(string path)
    {
        await using var comparison = await RunningComparison.StartAsync(path: "/signicat");
        using var response = await comparison.SendAsync("GET", path, null, [("Authorization", "Bearer any")]);
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Empty(comparison.Proxy.Requests);
    }

    private static async Task<string?> TokenAsync(RunningComparison comparison, bool withHeader, string secret)
    {
        var client = $"{comparison.Account.ClientId}:{secret}";
        var form = "grant_type=client_credentials&scope=document_read+document_write+event" + (
            withHeader ? "" : $"&client_id={comparison.Account.ClientId}&client_secret={secret}");
        using var response = await comparison.SendAsync(
            "POST", "oauth/connect/token", new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
            withHeader ? [("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(client)))] : []);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return response.IsSuccessStatusCode ? body.GetProperty("access_token").GetString() : null;
    }

    // At the service itself, as the comparison only reads.
    private static async Task<JsonElement> CreateAsync(RunningComparison comparison)
    {
        using var http = new HttpClient { BaseAddress = comparison.Proxy.Origin };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "document_write",
            ["client_id"] = comparison.Account.ClientId,
            ["client_secret"] = comparison.Account.ClientSecret,
        });
        using var bought = await http.PostAsync(new Uri("/signicat/oauth/connect/token", UriKind.Relative), form);
        var token = JsonDocument.Parse(await bought.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/signicat/signature/documents")
        { Content = new StringContent(Document, Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", "Bearer " + token);
        using var response = await http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
