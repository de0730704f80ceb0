using System.Diagnostics;
using System.Text;

namespace TestKit;

/// <summary>A program that runs beside a test, which talks with it by lines, until it ends or is killed.</summary>
public sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts a program.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory; by default that of the test host.</param>
    /// <param name="environment">Environment variables that are added to those of the test host, or replace them.</param>
    public static RunningProgram Start(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = ChildProgram.StartInfo(file, arguments, folder, environment);
        start.RedirectStandardInput = true;
        var program = new RunningProgram(Process.Start(start)!);
        // Read at once, so that a full pipe never holds the program up.
        program._process.ErrorDataReceived += (_, line) => program.Note(line.Data);
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>All lines of the program's standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Sends a line to the program's standard input.</summary>
    public async Task SendAsync(string line = "")
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Returns the next line of the program's standard output.</summary>
    /// <exception cref="InvalidOperationException">The program ended.</exception>
    /// <exception cref="OperationCanceledException">No line came within a minute.</exception>
    public async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        if (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            return line;

        await _process.WaitForExitAsync(patience.Token);
        throw new InvalidOperationException(
            $"{Path.GetFileName(_process.StartInfo.FileName)} ended with exit code {_process.ExitCode}. {Errors}");
    }

    /// <summary>Returns the lines of the program's standard output up to one that it says when it is ready.</summary>
    /// <param name="isLast">True for the line to wait for.</param>
    public async Task<string> ReadUntilAsync(Predicate<string> isLast)
    {
        var read = new StringBuilder();
        string line;
        do
            read.AppendLine(line = await ReadAsync());
        while (!isLast(line));

        // What comes later is of no interest, and must not fill the pipe.
        _ = _process.StandardOutput.ReadToEndAsync();
        return read.ToString();
    }

    /// <summary>Ends the program as <c>kill -9</c> does, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the program to end, as Ctrl-C does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;

        lock (_errors)
            _errors.AppendLine(line);
    }
}
