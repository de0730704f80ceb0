using System.CommandLine;

namespace Oneflow.Cli.Fake;

/// <summary>The options that say which fake and which tenant a command is about.</summary>
internal sealed class FakeTarget
{
    private const string Default = "http://127.0.0.1:8642";

    private readonly Option<string> _url =
        new("--url") { Description = $"Where the fake runs. Default: {Default}.", DefaultValueFactory = _ => Default };
    private readonly Option<string?> _tenant =
        new("--tenant") { Description = "Id of the tenant. Default: the one that is there from the start." };
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON, for scripts: one object a line." };

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_tenant);
        command.Options.Add(_json);
    }

    /// <summary>Opens the fake that a command line names.</summary>
    /// <exception cref="SettingException">The address is malformed.</exception>
    public FakeConnection Open(ParseResult parsed, TextWriter output)
    {
        var text = parsed.GetValue(_url)!;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new(url!, parsed.GetValue(_tenant), new FakePrinter(output, parsed.GetValue(_json)))
            : throw new SettingException($"--url cannot be used: it is not an http or https address such as {Default}.");
    }
}
