using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Comparison;
using OneflowFake.Comparison.Reporting;

namespace OneflowFake.Tests.Comparison;

/// <summary>The differences that are found when the real service is a second fake: each change, and nothing else.</summary>
public sealed class ComparisonTests
{
    public static TheoryData<string, string> Changes => new()
    {
        { "status", "getAccount 203 status 203 200" },
        { "dropped member", "getAccount 200 extra-member /country_code string" },
        { "added member", "getAccount 200 missing-member /plan string" },
        { "type", "getAccount 200 type /id string number" },
        { "time", "getAccount 200 format /created_time time 9999-99-99T99:99:99Z time 9999-99-99T99:99:99+99:99" },
        { "header", "getAccount 200 missing-header x-request-cost present" },
        { "content type", "getAccount 200 header content-type application/json; charset=utf-8 application/json" },
        { "nested", "getContract 200 extra-member /parties/*/participants/*/signatory boolean" },
        { "state", "getContract 200 value /state overdue pending" },
        { "error code", "getContract 404 error-code /error_code 4041 4040000" },
        { "error member", "getContract 404 extra-member /request_id string" },
        { "HTML", "getAccount 200 body HTML JSON" },
    };

    [Fact]
    public async Task Two_fakes_with_different_data_behave_alike()
    {
        await using var comparison = await RunningComparison.StartAsync();
        await Tour.RunAsync(comparison);

        Assert.Empty(comparison.Found);
        Assert.Empty(comparison.Server.Report.NotCompared);
        Assert.True(comparison.Server.Report.Calls > 60, $"{comparison.Server.Report.Calls}");
        Assert.True(comparison.Server.Report.Operations.Select(row => row.Operation).Distinct().Count() > 20);
    }

    [Fact]
    public async Task The_first_call_may_be_for_any_contract()
    {
        await using var comparison = await RunningComparison.StartAsync();
        foreach (var state in (string[])["signed", "pending", "draft"])
        {
            using var response = await comparison.SendAsync(
                "GET", string.Create(CultureInfo.InvariantCulture, $"contracts/{comparison.Account.Contracts[state]}"));
            var contract = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal((comparison.Account.Contracts[state], state),
                (contract.GetProperty("id").GetInt64(), contract.GetProperty("state").GetString()));
        }

        Assert.Empty(comparison.Found);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_found_and_nothing_else(string change, string expected)
    {
        await using var comparison = await RunningComparison.StartAsync((path, response) => Change(change, path, response));
        await Tour.RunAsync(comparison);

        Assert.Equal([expected], comparison.Found.Distinct());
    }

    [Theory]
    [InlineData("limit-out-of-range", "contracts?limit=0", "listContracts 200 status 200 400")]
    [InlineData("parameter-unknown", "contracts?nothing=1", "listContracts 200 status 200 400")]
    public async Task A_rule_that_the_service_does_not_have_is_named(string rule, string path, string expected)
    {
        await using var comparison = await RunningComparison.StartAsync(disabledRules: [rule]);
        using var response = await comparison.SendAsync("GET", path);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal([expected], comparison.Found);
        Assert.Equal(rule, Assert.Single(comparison.Server.Report.Operations).Rule);
    }

    [Fact]
    public async Task The_report_holds_no_secret_and_no_name()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var log = new List<string>();
        var comparison = await RunningComparison.StartAsync(
            (path, response) => path == "/v1/accounts/me"
                ? response.WithJson(root => root[RealAccount.PersonName] = RealAccount.PersonEmail)
                : response,
            report: directory, log: log.Add);
        await using (comparison)
        {
            await Tour.RunAsync(comparison);
            (await comparison.SendAsync("GET", $"contracts/{comparison.Account.Email}?token={comparison.Account.Token}")).Dispose();
        }

        var texts = log.Append(await File.ReadAllTextAsync(Path.Combine(directory, "report.json")))
            .Append(await File.ReadAllTextAsync(Path.Combine(directory, "report.md")));
        var account = comparison.Account;
        Assert.All(texts, text => Assert.All(
            (string[])[account.Token, account.Email, RealAccount.PartyName, RealAccount.PersonName, RealAccount.PersonEmail, "Lebkuchen",
                "stranger",
                account.Contracts["signed"].ToString(CultureInfo.InvariantCulture)],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(log, line => line.Contains("/{key}", StringComparison.Ordinal));
        var report = ComparisonReport.Parse(await File.ReadAllTextAsync(Path.Combine(directory, "report.json")));
        Assert.Equal(("oneflow", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)), (report.Vendor, report.Date));
    }

    [Fact]
    public async Task Texts_of_a_refusal_are_compared_and_not_shown()
    {
        await using var comparison = await RunningComparison.StartAsync((path, response) => path == "/v1/contracts/1"
            ? response.WithJson(root => (root["title"], root["detail"]) = ("User Wilhelmina Oxenstierna", "Wilhelmina may not see it"))
            : response);
        (await comparison.SendAsync("GET", "contracts/1")).Dispose();

        Assert.Equal(["getContract 404 error-code /title a text of 27 characters Not Found"], comparison.Found);
        Assert.Contains("getContract 404 wording /detail text text", comparison.Differences("data"));
        Assert.DoesNotContain("Wilhelmina", comparison.Server.Report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_costs_no_response()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var log = new List<string>();
        await using var comparison = await RunningComparison.StartAsync(
            (_, response) => response.WithHeader("X-Request-Cost", "1"), report: Path.Combine(directory, "report"), log: log.Add);
        Directory.Delete(Path.Combine(directory, "report"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(directory, "report"), "");
        using var response = await comparison.SendAsync("GET", "accounts/me");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains(log, line => line.StartsWith("The report cannot be written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fakes_response_has_the_ids_of_the_real_one()
    {
        await using var comparison = await RunningComparison.StartAsync(source: ResponseSource.Fake);
        var id = comparison.Account.Contracts["signed"];
        using var response = await comparison.SendAsync("GET", string.Create(CultureInfo.InvariantCulture, $"contracts/{id}"));
        var contract = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(id, (long)contract["id"]!);
        Assert.Equal("signed", (string)contract["state"]!);
        Assert.DoesNotContain(RealAccount.PartyName, contract.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith($"/contracts/{id}", (string)contract["_links"]!["self"]!["href"]!, StringComparison.Ordinal);
    }

    private static Tampered Change(string change, string path, Tampered response)
    {
        var isAccount = path == "/v1/accounts/me";
        var isMissing = path == "/v1/contracts/1";
        return change switch
        {
            "status" when isAccount => response with { Status = 203 },
            "dropped member" when isAccount => response.WithJson(root => root.AsObject().Remove("country_code")),
            "added member" when isAccount => response.WithJson(root => root["plan"] = "business"),
            "type" when isAccount => response.WithJson(root => root["id"] = root["id"]!.ToString()),
            "time" when isAccount => response.WithJson(root => root["created_time"] = "2020-01-01T00:00:00Z"),
            "header" when isAccount => response.WithHeader("X-Request-Cost", "1"),
            "content type" when isAccount => response.WithHeader("Content-Type", "application/json; charset=utf-8"),
            "HTML" when isAccount => response with { Body = "<!DOCTYPE html><title>Down</title>" },
            "nested" when IsContract(path) && response.Status == 200 =>
                response.WithJson(root => root["parties"]![1]!["participants"]![0]!.AsObject().Remove("signatory")),
            "state" when IsContract(path) && response.Body.Contains("\"state\":\"pending\"", StringComparison.Ordinal) =>
                response.WithJson(root => root["state"] = "overdue"),
            "error code" when isMissing => response.WithJson(root => root["error_code"] = 4041),
            "error member" when isMissing => response.WithJson(root => root.AsObject().Remove("request_id")),
            _ => response,
        };
    }

    private static bool IsContract(string path) =>
        path.Split('/') is ["", "v1", "contracts", { Length: > 3 } id] && id.All(char.IsAsciiDigit);
}
