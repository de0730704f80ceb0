using System.Diagnostics;
using System.Net;
using System.Text;
using Workers;

namespace Oneflow.Integration.Tests.Kill;

/// <summary>A process of the worker program. It is loaded when it is made, and does nothing until it is started.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly Process _process;

    public WorkerProcess(TestDatabase database, KeyFolder keys)
    {
        string[] arguments =
            [typeof(WebhookWorker).Assembly.Location, WebhookWorker.Verb, $"{database.Kind}", database.ConnectionString,
                keys.Folder.FullName];
        _process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public async Task StartAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        _http.BaseAddress = new Uri(
            await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The worker ended before it listened."));
    }

    /// <summary>Sends a delivery.</summary>
    /// <returns>Whether it was answered 200; false also when the process died over it.</returns>
    public async Task<bool> DeliverAsync(long accountId, long number)
    {
        var body = $$"""{"contract": {"id": 1}, "callback_id": "delivery-{{number}}", "events": [{"id": {{number}}, "type": "contract:sign"}], "signature": "{{TestKeys.Sign($"delivery-{number}")}}"}""";
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync($"/oneflow/webhook/{accountId}", content);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Ends the process as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        _http.Dispose();
    }
}
