using System.Text.RegularExpressions;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.AccessLinks;

public sealed partial class SigningPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_participant_signs_on_the_page_and_sees_it()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        var path = await contract.LinkPathAsync();
        Assert.Equal("sign,decline", Decisions(await server.SendAsync("GET", path)));

        var page = await DecideAsync(path, "sign");

        Assert.Equal(200, page.Code);
        Assert.Contains("You have signed this contract. Others are still to sign it.", page.Body, StringComparison.Ordinal);
        Assert.Contains("signed <time datetime=\"2025-01-15T09:00Z\">2025-01-15 09:00 UTC</time>", page.Body, StringComparison.Ordinal);
        Assert.Equal("", Decisions(page));
        Assert.Equal("signed", (string)(await contract.NowAsync())["parties"]![1]!["participant"]!["sign_state"]!);
        Assert.Equal("pending", (string)(await contract.NowAsync())["state"]!);
    }

    [Fact]
    public async Task After_a_decision_the_browser_fetches_the_page_anew()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        var path = await contract.LinkPathAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("decision", "sign")]);

        using var answer = await http.PostAsync(new Uri(server.Origin, path), form);

        // With 303 a reload shows the page, and does not decide again.
        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Equal(path, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_participant_declines_on_the_page()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var page = await DecideAsync(await contract.LinkPathAsync(), "decline");

        Assert.Contains("You have declined this contract.", page.Body, StringComparison.Ordinal);
        Assert.Equal("declined", (string)(await contract.NowAsync())["state"]!);
    }

    [Fact]
    public async Task What_cannot_be_decided_any_more_is_answered_with_the_reason()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();
        var path = await contract.LinkPathAsync();
        await DecideAsync(path, "sign");

        var again = await DecideAsync(path, "decline");

        Assert.Equal(409, again.Code);
        Assert.Contains("The participant has signed the contract already.", again.Body, StringComparison.Ordinal);
        Assert.Equal("pending", (string)(await contract.NowAsync())["state"]!);
    }

    [Theory]
    [InlineData("draft", "This contract is a draft.", "it can be signed when it is published")]
    [InlineData("overdue", "The time to sign this contract is over.", "signing period of the contract is over")]
    [InlineData("viewer", "This contract waits for signatures.", "only signatories sign or decline")]
    [InlineData("declined", "This contract was declined.", "The contract was declined.")]
    public async Task A_page_without_anything_to_decide_says_why(string state, string status, string why)
    {
        var tenant = await server.NewTenantAsync();
        var contract = state switch
        {
            "draft" => await tenant.NewContractAsync(Bodies.ToSign(tenant)),
            "overdue" => await tenant.OverdueContractAsync(Bodies.ToSign(tenant)),
            "viewer" => await tenant.PendingContractAsync(Bodies.Contract(tenant)),
            _ => await tenant.PendingContractAsync(),
        };
        if (state == "declined")
            await contract.ActAsync("decline", contract.OwnerParticipant);

        var page = await server.SendAsync("GET", await contract.LinkPathAsync());

        Assert.Equal(200, page.Code);
        Assert.Contains(status, page.Body, StringComparison.Ordinal);
        Assert.Contains(why, page.Body, StringComparison.Ordinal);
        Assert.Equal("", Decisions(page));
    }

    [Theory]
    [InlineData("decision=perhaps", "application/x-www-form-urlencoded")]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData("decision=sign", "text/plain")]
    [InlineData("{\"decision\":\"sign\"}", "application/json")]
    public async Task What_is_no_decision_decides_nothing(string body, string contentType)
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var page = await server.SendAsync("POST", await contract.LinkPathAsync(), body, contentType);

        Assert.Equal(400, page.Code);
        Assert.Equal("undecided", (string)(await contract.NowAsync())["parties"]![1]!["participant"]!["sign_state"]!);
    }

    [Fact]
    public async Task An_expired_link_and_an_unknown_one_decide_nothing()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        var path = await contract.LinkPathAsync();
        await tenant.AdvanceAsync("06:00:00");

        Assert.Equal(410, (await DecideAsync(path, "sign")).Code);
        Assert.Equal(404, (await DecideAsync("/access/" + new string('x', 48), "sign")).Code);
        Assert.Equal("undecided", (string)(await contract.NowAsync())["parties"]![1]!["participant"]!["sign_state"]!);
    }

    [Fact]
    public async Task The_page_shows_the_contract_and_nothing_more_about_people()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var page = await server.SendAsync("GET", await contract.LinkPathAsync());

        Assert.Contains("<dt>Payment terms</dt><dd>30 days</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<h3>Example Ltd</h3>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("+46", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_made_for_everybody()
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var page = (await server.SendAsync("GET", await contract.LinkPathAsync())).Body;

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        var levels = Heading().Matches(page).Select(match => match.Groups[1].Value[0] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "A level is left out."));
        // Each section goes by its heading, each button by its text.
        Assert.All(Labelled().Matches(page), match => Assert.Contains($"id=\"{match.Groups[1].Value}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
    }

    private Task<Reply> DecideAsync(string path, string decision) =>
        server.SendAsync("POST", path, $"decision={decision}", "application/x-www-form-urlencoded");

    private static string Decisions(Reply page) =>
        string.Join(',', Button().Matches(page.Body).Select(match => match.Groups[1].Value));

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();

    [GeneratedRegex("aria-(?:labelledby|describedby)=\"([a-z]+)\"")]
    private static partial Regex Labelled();

    [GeneratedRegex("<button type=\"submit\" name=\"decision\" value=\"([a-z]+)\"")]
    private static partial Regex Button();
}
