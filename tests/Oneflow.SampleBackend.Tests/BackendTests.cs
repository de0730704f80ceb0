using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oneflow.Integration;
using OneflowFake;
using TestKit;

namespace Oneflow.SampleBackend.Tests;

public sealed partial class BackendTests : IAsyncLifetime
{
    private FakeServer _fake = null!;
    private FakeAccount _account = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeServer.StartAsync();
        _account = await FakeAccount.CreateAsync(_fake.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        _account.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public void It_is_short_enough_to_be_copied() =>
        Assert.InRange(
            Directory.EnumerateFiles(RepositoryRoot.Combine("src", "Oneflow.SampleBackend"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj"))
                .Sum(file => File.ReadLines(file).Count()),
            1, 320);

    [Fact]
    public async Task A_token_that_was_shown_can_be_pasted_and_appears_nowhere_again()
    {
        await using var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        var token = (string)(await _account.ControlAsync(HttpMethod.Post, "extension/enable"))["token"]!;
        var address = new Uri("/oneflow/token", UriKind.Relative);
        var form = Hidden().Match(await backend.Http.GetStringAsync(address));
        using var pasted = new FormUrlEncodedContent([new("token", token), new(form.Groups[1].Value, form.Groups[2].Value)]);

        using var answer = await backend.Http.PostAsync(address, pasted);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"Account {_account.Id} is enabled.", page, StringComparison.Ordinal);
        Assert.Equal(OneflowTokenStatus.Active, (await backend.Get<IOneflowTokenStore>().FindAsync(_account.Id))!.Status);
        Assert.DoesNotContain(token, page, StringComparison.Ordinal);
        Assert.DoesNotContain(token, backend.Log.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oneflow/token")]
    [InlineData("/health/accounts")]
    [InlineData("/health/inbox")]
    public async Task Attack_6_Operators_pages_need_the_key_from_this_machine_too(string path)
    {
        await using var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        foreach (var key in (string?[])[null, "wrong", ""])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, backend.AddressAt("127.0.0.1", path));
            request.Headers.Authorization = key is null ? null : RunningBackend.SignIn(key);
            request.Headers.Add("X-Forwarded-For", "127.0.0.1");
            using var response = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        using var admitted = await backend.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
        Assert.Equal("Healthy", await http.GetStringAsync(backend.AddressAt("127.0.0.1", "/health/live")));
    }

    [Theory]
    [InlineData("rebind.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Attack_6_Other_hosts_are_refused(string host, HttpStatusCode status)
    {
        await using var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/accounts");
        request.Headers.Host = host;

        using var response = await backend.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    /// <summary>With the settings that are copied along: other tests set their own.</summary>
    [Fact]
    public async Task Attack_6_As_shipped_it_serves_names_of_this_machine_and_makes_a_key_that_only_its_user_can_read()
    {
        var data = Directory.CreateTempSubdirectory("data-").FullName;
        await using (var app = Backend.Create(["--DataFolder", data, "--urls", "http://127.0.0.1:0"]))
        {
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var key = Path.Combine(data, "operator.key");
            http.DefaultRequestHeaders.Authorization = RunningBackend.SignIn(await File.ReadAllTextAsync(key));
            using var foreign = new HttpRequestMessage(HttpMethod.Get, "/health/accounts") { Headers = { Host = "rebind.evil.example" } };
            using var refused = await http.SendAsync(foreign);
            using var served = await http.GetAsync("/health/accounts");

            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, served.StatusCode));
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        SqliteConnection.ClearAllPools();
        Folders.Delete(data);
    }

    [Theory]
    [InlineData(null, "127.0.0.1")]
    [InlineData("192.0.2.7", "127.0.0.1")]
    [InlineData("127.0.0.1", "203.0.113.9")]
    public async Task Attack_6_Forwarded_headers_are_believed_from_a_named_proxy_only(string? proxy, string remote)
    {
        var seen = new RemoteAddress();
        await using var backend = await RunningBackend.StartAsync(
            _fake.BaseUrl, IPAddress.Loopback, "127.0.0.1", services => services.AddSingleton<IStartupFilter>(seen),
            proxy is null ? [] : ["--Proxies:0", proxy]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        using var response = await backend.Http.SendAsync(request);

        Assert.Equal(remote, seen.Last);
    }

    [Fact]
    public async Task Attack_5_One_sender_cannot_call_the_Setup_URL_without_end()
    {
        await using var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 150; call++)
        {
            using var content = new StringContent("{}");
            using var response = await backend.Http.PostAsync("/oneflow/setup", content);
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Attack_14_Data_is_readable_for_the_backends_user_only_and_leftovers_go()
    {
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        string data;
        await using (var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1"))
        {
            data = backend.Data;
            var entries = Directory.EnumerateFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data).ToList();
            Assert.Contains(entries, entry => entry.EndsWith("oneflow.db", StringComparison.Ordinal));
            foreach (var entry in entries)
                Assert.True((File.GetUnixFileMode(entry) & Others) == UnixFileMode.None, entry);
        }
    }

    [Fact]
    public async Task Attack_14_A_download_that_breaks_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("contracts-").FullName;
        var left = Path.Combine(folder, "1-2.pdf.abc.part");
        await File.WriteAllTextAsync(left, "left by a process that was killed");
        File.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        await File.WriteAllTextAsync(Path.Combine(folder, "1-2.pdf"), "whole");
        var contracts = new ContractFolder(folder, TimeProvider.System);

        await Assert.ThrowsAsync<IOException>(() => contracts.FileAsync(1, 2, async stream =>
        {
            await stream.WriteAsync("part"u8.ToArray());
            throw new IOException("The connection broke.");
        }));

        Assert.Equal("1-2.pdf", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
        Assert.Equal("whole", await File.ReadAllTextAsync(Path.Combine(folder, "1-2.pdf")));
        await contracts.FileAsync(1, 2, stream => stream.WriteAsync("new"u8.ToArray()).AsTask());
        Assert.Equal("new", await File.ReadAllTextAsync(Path.Combine(folder, "1-2.pdf")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "1-2.pdf")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_second_backend_that_starts_leaves_the_downloads_of_the_first()
    {
        var folder = Directory.CreateTempSubdirectory("contracts-").FullName;
        var contracts = new ContractFolder(folder, TimeProvider.System);

        await contracts.FileAsync(1, 2, async stream =>
        {
            await stream.WriteAsync("whole"u8.ToArray());
            _ = new ContractFolder(folder, TimeProvider.System);
        });

        Assert.Equal("whole", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder))));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("120", "DownloadTimeout is 120.00:00:00")]
    [InlineData("0", "DownloadTimeout is 00:00:00")]
    [InlineData("-00:00:01", "DownloadTimeout is -00:00:01")]
    [InlineData("00:05:00.001", "DownloadTimeout is 00:05:00.0010000")]
    [InlineData("two minutes", "'two minutes' at 'DownloadTimeout'")]
    public async Task A_limit_for_downloads_that_no_attempt_can_keep_is_named_at_the_start(string limit, string problem)
        => Assert.Contains(problem, (await FailureOfStartAsync("--DownloadTimeout", limit))?.Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_limit_for_downloads_may_be_as_long_as_an_attempt()
        => Assert.Null(await FailureOfStartAsync("--DownloadTimeout", "00:10:00", "--Oneflow:Inbox:AttemptTimeout", "00:10:00"));

    [Fact]
    public async Task PostgreSql_needs_a_connection_string()
    {
        var failure = await FailureOfStartAsync("--Oneflow:Database", "PostgreSql");

        Assert.Contains("ConnectionString is missing for PostgreSQL", failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/8")]
    public async Task A_proxy_that_is_not_an_address_is_named_at_the_start(string proxy)
        => Assert.Contains(
            $"Proxies contains '{proxy}'", (await FailureOfStartAsync("--Proxies:0", proxy))?.Message, StringComparison.Ordinal);

    [Fact]
    public void Attack_22_Settings_are_found_beside_the_program_from_any_folder()
    {
        var (data, before) = (Directory.CreateTempSubdirectory("data-").FullName, Environment.CurrentDirectory);
        Environment.CurrentDirectory = data;
        var app = Backend.Create(["--DataFolder", data]);
        Environment.CurrentDirectory = before;

        Assert.Equal(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
            Path.TrimEndingDirectorySeparator(app.Environment.ContentRootPath));
        Assert.Equal("Sample backend", app.Configuration["Oneflow:Registration:TemplateTypeName"]);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Spans_and_metrics_go_to_the_collector_that_is_set()
    {
        var paths = new System.Collections.Concurrent.ConcurrentBag<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(http =>
        {
            paths.Add(http.Request.Path);
            return Task.CompletedTask;
        });
        await collector.StartAsync();

        // What was collected is sent at the end at the latest.
        await using (var backend = await RunningBackend.StartAsync(
            _fake.BaseUrl, IPAddress.Loopback, "127.0.0.1", null, "--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()))
        {
            await backend.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative));
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], paths.Distinct().Order());
    }

    /// <summary>Starts the sample as shipped but for some settings, stops it, and returns what it failed with.</summary>
    private static async Task<Exception?> FailureOfStartAsync(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("data-").FullName;
        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var app = Backend.Create(["--DataFolder", data, "--urls", "http://127.0.0.1:0", .. settings]);
            await app.StartAsync();
            await app.StopAsync();
        });
        SqliteConnection.ClearAllPools();
        Folders.Delete(data);
        return failure;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)">""")]
    private static partial Regex Hidden();

    /// <summary>Keeps the address that the last call seemed to come from.</summary>
    private sealed class RemoteAddress : IStartupFilter
    {
        public string? Last { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);
                Last = context.Connection.RemoteIpAddress?.ToString();
            });
            next(app);
        };
    }
}
