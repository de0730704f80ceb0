using System.Net;
using System.Text;
using TestKit;
using Workers;

namespace Oneflow.Integration.Tests.Kill;

/// <summary>A process of the worker program. It is loaded when it is made, and does nothing until it is started.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly RunningProgram _program;

    public WorkerProcess(TestDatabase database, KeyFolder keys)
    {
        _program = RunningProgram.Start(
            "dotnet",
            [typeof(WebhookWorker).Assembly.Location, WebhookWorker.Verb, $"{database.Kind}", database.ConnectionString,
                keys.Folder.FullName]);
    }

    public async Task StartAsync()
    {
        await _program.SendAsync();
        _http.BaseAddress = new Uri(await _program.ReadAsync());
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
    public Task KillAsync() => _program.KillAsync();

    public void Dispose()
    {
        _program.Dispose();
        _http.Dispose();
    }
}
