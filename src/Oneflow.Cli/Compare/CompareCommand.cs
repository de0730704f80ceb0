using System.CommandLine;
using OneflowFake;
using OneflowFake.Comparison;

namespace Oneflow.Cli.Compare;

/// <summary><c>oneflow fake --compare URL</c>: a proxy that shows where the fake and the real service differ.</summary>
internal static class CompareCommand
{
    private const string Name = "--compare";

    private const string Description = """
        Forwards each call to the real service, runs it on a fake too, and reports how the two responses differ.

        Call the printed base URL instead of the service's, with your own token. The token goes to the named service alone. Only
        calls that read are sent, unless --allow-writes is given. Ctrl-C stops it.
        """;

    /// <summary>The lines that 'oneflow fake --help' has below those of the fake itself.</summary>
    public const string Help = """

        'oneflow fake --compare URL' compares the fake with the real service; 'oneflow fake --compare --help' lists its options.

        """;

    /// <summary>True when the arguments after <c>fake</c> ask for a comparison.</summary>
    public static bool IsAsked(IEnumerable<string> args) =>
        args.Any(arg => arg == Name || arg.StartsWith(Name + "=", StringComparison.Ordinal)
            || arg.StartsWith(Name + ":", StringComparison.Ordinal));

    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        Option<string> service =
            new(Name)
            {
                HelpName = "URL",
                Description = "base URL of the real API, such as https://api.test.oneflow.com/v1",
                Required = true
            };
        Option<ResponseSource> response =
            new("--response") { HelpName = "real|fake", Description = "whose response the caller gets (default real)" };
        Option<bool> writes = new("--allow-writes") { Description = "send calls that change something, too" };
        Option<string?> report = new("--report") { HelpName = "DIR", Description = "write report.json and report.md into this directory" };
        Option<ComparedVendor?> vendor =
            new("--vendor") { HelpName = "oneflow|signicat", Description = "the API at the URL (default: read off the URL)" };
        Option<int> timeout = new(
            "--timeout")
        { HelpName = "SECONDS", Description = "time for one call to the service", DefaultValueFactory = _ => 60 };
        Option<ushort> port = new(
            "--port")
        {
            HelpName = "N",
            Description = "port to listen on; 0 picks a free one",
            DefaultValueFactory = _ => FakeServerConsole.DefaultPort
        };
        Option<int> seed = new("--seed")
        {
            HelpName = "N",
            Description = "data of the fake",
            DefaultValueFactory = _ => FakeServerOptions.DefaultSeed
        };
        Option<bool> any = new("--listen-any") { Description = "accept connections from other machines" };
        Option<string[]> hosts = new("--allow-host") { HelpName = "NAME", Description = "answer under this name, too" };
        var command = new RootCommand(Description) { service, response, writes, report, vendor, timeout, port, seed, any, hosts };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ComparisonOptions
            {
                Service = Uri.TryCreate(parsed.GetValue(service), UriKind.RelativeOrAbsolute, out var address)
                    ? address
                    : new("?", UriKind.Relative),
                Response = parsed.GetValue(response),
                AllowWrites = parsed.GetValue(writes),
                ReportDirectory = parsed.GetValue(report),
                Vendor = parsed.GetValue(vendor),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                Log = line => output.WriteLine("  " + line),
                Fake = new()
                {
                    Port = parsed.GetValue(port),
                    Seed = parsed.GetValue(seed),
                    ListenAny = parsed.GetValue(any),
                    AllowedHosts = parsed.GetValue(hosts) ?? [],
                },
            };
            return CompareRun.RunAsync(options, output, error, cancellation);
        });
        return command;
    }
}
