namespace OneflowFake.Tests.CommandLine;

/// <summary>The program, run inside the test.</summary>
internal sealed class ConsoleRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FlushedWriter _output = new();
    private readonly StringWriter _error = new();

    public ConsoleRun(params string[] args) : this([], args)
    {
    }

    public ConsoleRun(Dictionary<string, string> environment, params string[] args) =>
        ExitCode = FakeServerConsole.RunAsync(
            args, name => environment.GetValueOrDefault(name), _output, _error, _stop.Token);

    public Task<int> ExitCode { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Waits for the greeting, which is there as soon as it is flushed.</summary>
    public async Task<string> GreetingAsync()
    {
        // When the program ends without a greeting, what it complained of is of more use than waiting.
        var first = await Task.WhenAny(_output.Flushed, ExitCode);
        Assert.True(first == _output.Flushed, Error);
        return Output;
    }

    public Task<int> StopAsync()
    {
        _stop.Cancel();
        return ExitCode;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}
