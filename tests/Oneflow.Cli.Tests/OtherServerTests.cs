namespace Oneflow.Cli.Tests;

/// <summary>Commands for a fake that runs, where another server answers.</summary>
public sealed class OtherServerTests
{
    private const string Tenants = """{"tenants":[{"id":"tenant-1"}],""";

    private static readonly string[][] Commands =
    [
        ["calls"], ["calls", "--follow"], ["deliveries"], ["deliveries", "--follow", "--last", "0"], ["replay", "1"], ["contracts"],
        ["sign", "1", "2"], ["advance", "1h"], ["fault", "listUsers", "503"], ["trigger", "contract:sign"], ["extension", "enable"],
        ["reset"], ["tenants"], ["tenants", "--new"], ["tenants", "--delete", "1"],
    ];

    public static TheoryData<string, string, string> Responses => new()
    {
        { "404 Not Found", """{"error":{"message":"No such page."}}""", "application/json" },
        { "404 Not Found", """{"error":null}""", "application/json" },
        { "404 Not Found", """{"message":"No such page."}""", "application/json" },
        { "404 Not Found", "[]", "application/json" },
        { "200 OK", "{}", "application/json" },
        { "200 OK", "", "application/json" },
        { "200 OK", "[]", "application/json" },
        { "200 OK", "null", "application/json" },
        { "200 OK", "<html></html>", "text/html" },
        { "200 OK", "{}", "application/json; charset=klingon" },
        { "200 OK", """{"tenants":{}}""", "application/json" },
        { "200 OK", """{"tenants":[1]}""", "application/json" },
        { "200 OK", """{"tenants":[{"id":1}]}""", "application/json" },
        { "200 OK", """{"tenants":[{"id":null}]}""", "application/json" },
        { "200 OK", Tenants + "\"x\":1}\ndata: what\n", "application/json" },
        {
            "200 OK",
            Tenants + """
                "entries":1,"deliveries":1,"contracts":1,"now":"soon","id":1,"users":1}
                """,
            "application/json"
        },
        {
            "200 OK",
            Tenants + """
                "entries":[1],"deliveries":[1],"contracts":[1],"now":"soon","id":"1","response":1,"users":[],"token":"t","contract_id":1,
                "state":1,"enabled":1,"attempts":[]}
                """,
            "application/json"
        },
        {
            "200 OK",
            Tenants + """
                "entries":[{"request":1}],"last_sequence":1,"deliveries":[{"attempts":1}],"contracts":[{"id":1,"state":null}],
                "users":[{"email":1}],"token":1,"contract_id":1,"state":null,"enabled":true,"call":{},"attempts":[1],"events":[1]}
                """,
            "application/json"
        },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task It_is_said_not_to_be_a_fake(string status, string body, string type)
    {
        await using var server = new OtherServer(status, body, type);
        foreach (var command in Commands)
        {
            var run = await Cli.RunAsync(["fake", .. command, "--url", server.Url]);
            if (run.ExitCode == ExitCodes.Success)
            {
                // These read nothing of a response to deletions but that there is one.
                Assert.True(command[0] is "reset" or "tenants" or "sign", $"{command[0]}: {run.Output}");
                continue;
            }

            Assert.Equal(ExitCodes.Failure, run.ExitCode);
            Assert.StartsWith($"What answers at {server.Url} is not fake-oneflow", Assert.Single(run.Error.TrimEnd('\n').Split('\n')),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_words_do_not_steer_the_terminal()
    {
        await using var server = new OtherServer("404 Not Found", """{"error":"No\u001b[2J such\npage."}""");
        var run = await Cli.RunAsync("fake", "contracts", "--url", server.Url);
        Assert.Equal((ExitCodes.Refused, "No?[2J such?page.\n"), (run.ExitCode, run.Error.ReplaceLineEndings("\n")));
    }
}
