using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Console.Trying;

/// <summary>Each operation can be tried from its page as it is filled in.</summary>
public sealed partial class TryTests(TestServer server) : IClassFixture<TestServer>
{
    /// <summary>Ids of what a tenant does not show: people look them up by the operations that list them.</summary>
    private static readonly string[] LookedUp =
        ["contact_id", "template_type_id", "product_group_id", "product_id", "comment_id", "attachmentId"];

    /// <summary>Operations that are refused for what the tenant is like: the only participant of a party stays.</summary>
    private static readonly string[] Refused = ["deleteParticipant"];

    [Fact]
    public async Task Every_operation_can_be_sent_as_it_is_filled_in()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var failed = new List<string>();
        foreach (var name in await NamesAsync())
        {
            var tenant = await FurnishAsync(receiver.Url);
            var path = $"/console/{tenant.Id}/reference/{name}";
            var page = await OpenAsync(path);
            Assert.Equal(200, page.Code);

            var answer = await SendAsync(path, FieldsOf(page.Body));

            var text = AnswerOf(answer.Body);
            if (name != "control.deleteTenant" && !Refused.Contains(name)
                && StatusOf(answer.Body) is not ("200" or "201" or "204" or "302" or "403" or "404" or "409")
                && !LookedUp.Any(id => text.Contains($"{id} is missing", StringComparison.Ordinal)))
                failed.Add($"{name}: {answer.Code} {text}");
            // Only the control API tells the token, to those who ask it for the tenant.
            if (name is not "control.getTenant")
                Assert.DoesNotContain(tenant.Token, answer.Body, StringComparison.Ordinal);
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task A_call_that_was_tried_is_shown_with_its_answer_and_its_place_in_the_journal()
    {
        var tenant = await server.NewTenantAsync();
        var path = $"/console/{tenant.Id}/reference/createContract";
        var fields = FieldsOf((await OpenAsync(path)).Body);

        var answer = await SendAsync(path, fields);

        Assert.Equal("200", StatusOf(answer.Body));
        Assert.Contains($"/console/{tenant.Id}/calls/1\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, (await OpenAsync(path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, (await tenant.ControlAsync("GET", "/journal")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_filled_in_is_sent_and_stays()
    {
        var tenant = await server.NewTenantAsync();
        var path = $"/console/{tenant.Id}/reference/listUsers";

        var answer = await SendAsync(path, new() { ["query.limit"] = "1", ["query.offset"] = "<b>\"&" });

        Assert.Equal("400", StatusOf(answer.Body));
        Assert.Contains("name=\"query.limit\" value=\"1\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&quot;&amp;", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_part_of_the_address_is_named_and_nothing_is_sent()
    {
        var tenant = await server.NewTenantAsync();

        var answer = await SendAsync($"/console/{tenant.Id}/reference/getContract", []);

        Assert.Contains("contract_id is missing", answer.Body, StringComparison.Ordinal);
        Assert.Empty((await tenant.ControlAsync("GET", "/journal")).Json["entries"]!.AsArray());
    }

    [Theory]
    [InlineData("../../_fake/tenants")]
    [InlineData("1?x=1#y")]
    [InlineData("%2e%2e/%2e%2e")]
    public async Task A_value_of_the_address_stays_one_segment(string value)
    {
        var tenant = await server.NewTenantAsync();

        var answer = await SendAsync($"/console/{tenant.Id}/reference/getContract", new() { ["path.contract_id"] = value });

        Assert.Contains(StatusOf(answer.Body), (string[])["400", "404"]);
        Assert.Equal("getContract", (string)(await tenant.LastEntryAsync())["operation"]!);
    }

    /// <summary>A tenant with something of each kind that the console finds by itself.</summary>
    private async Task<TestTenant> FurnishAsync(Uri receiver)
    {
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver);
        await tenant.NewContractAsync(Bodies.ToSign(tenant));
        await tenant.PendingContractAsync();
        await tenant.AdvanceAsync();
        await tenant.ControlAsync("POST", "/faults", """{"operation":"getApiRoot","response":"503"}""");
        foreach (var (path, body) in new[]
        {
            ("/signicat/signature/documents", OneflowFake.Console.Trying.TryBodies.Find("signicat.createDocument", "")!),
            ("/signicat/identification/v2/sessions", """{"flow":"headless"}"""),
            ("/signicat/notification/webhooks",
                $$$"""{"name":"all","active":true,"events":["*"],"config":{"url":"{{{receiver}}}","httpMethod":"POST"}}"""),
        })
        {
            var call = new JsonObject { ["method"] = "POST", ["path"] = path, ["body"] = body };
            await tenant.ControlAsync("POST", "/calls", call.ToJsonString());
        }

        return tenant;
    }

    private async Task<IEnumerable<string>> NamesAsync() =>
        (await server.SendAsync("GET", "/_fake/reference")).Json["operations"]!.AsArray().Select(operation => (string)operation!["name"]!);

    private Task<Reply> OpenAsync(string path) => server.SendUncheckedAsync("GET", path, null, null, ("Accept", "text/html"));

    private Task<Reply> SendAsync(string path, Dictionary<string, string> fields) => server.SendUncheckedAsync(
        "POST", path, string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")),
        "application/x-www-form-urlencoded");

    private static Dictionary<string, string> FieldsOf(string page)
    {
        var form = TryForm().Match(page).Value;
        var fields = new Dictionary<string, string>();
        foreach (Match input in Inputs().Matches(form))
            fields[input.Groups[1].Value] = WebUtility.HtmlDecode(input.Groups[2].Value);
        foreach (Match area in Areas().Matches(form))
            fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value);
        foreach (Match choice in Choices().Matches(form))
            fields[choice.Groups[1].Value] = Selected().Match(choice.Groups[2].Value).Groups[1].Value;
        return fields;
    }

    private static string StatusOf(string page) => Pill().Match(Answer().Match(page).Value).Groups[1].Value;

    private static string AnswerOf(string page)
    {
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Answer().Match(page).Value, "")), " ");
        return text.Length > 300 ? text[..300] : text;
    }

    [GeneratedRegex("<form method=\"post\"[^>]* class=\"try\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex TryForm();

    [GeneratedRegex("<input name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<select name=\"([^\"]+)\">(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Choices();

    [GeneratedRegex("value=\"([^\"]*)\" selected")]
    private static partial Regex Selected();

    [GeneratedRegex("<div id=\"answer\".*?<h2", RegexOptions.Singleline)]
    private static partial Regex Answer();

    [GeneratedRegex("<span class=\"pill [a-z]+\">(\\w+)<")]
    private static partial Regex Pill();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
