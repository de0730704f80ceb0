using System.CommandLine;
using System.Text.Json;

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

    /// <summary>Sets what a command does with the fake that its command line names.</summary>
    /// <param name="command">The command.</param>
    /// <param name="output">The writer to print to.</param>
    /// <param name="act">Does it. It throws what reading JSON of another shape throws where something else answers.</param>
    public void SetAction(Command command, TextWriter output, Func<FakeConnection, ParseResult, CancellationToken, Task> act) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var fake = Open(parsed, output);
            try
            {
                await act(fake, parsed, cancellationToken);
                return ExitCodes.Success;
            }
            catch (Exception exception) when (exception
                is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
            {
                throw fake.NotThisFake();
            }
        });

    // A malformed address is a SettingException.
    private FakeConnection Open(ParseResult parsed, TextWriter output)
    {
        try
        {
            var url = Settings.ReadAddress(parsed.GetValue(_url)!, Default);
            return new(url, parsed.GetValue(_tenant), new FakePrinter(output, parsed.GetValue(_json)));
        }
        catch (FormatException exception)
        {
            throw new SettingException($"--url cannot be used: {exception.Message}");
        }
    }
}
