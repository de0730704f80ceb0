using System.Text;
using System.Text.RegularExpressions;
using OneflowFake.Testcontainers;
using TestKit.Containers;

namespace TestKit.Tests.Containers;

/// <summary>A container of the image with a directory for its data. It can write nowhere else.</summary>
internal sealed partial class DataContainer : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly FakeOneflowContainer _container;

    private DataContainer(FakeOneflowContainer container, string token)
    {
        _container = container;
        _http.BaseAddress = new(container.GetBaseAddress(), "/v1/");
        _http.DefaultRequestHeaders.Add("x-oneflow-api-token", token);
    }

    public string Id => _container.Id;

    public static async Task<DataContainer> StartAsync(Func<FakeOneflowBuilder, FakeOneflowBuilder> data)
    {
        var container = data(new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()))
            .WithEnvironment("FAKE_ONEFLOW_DATA", "/data")
            .WithCreateParameterModifier(parameters =>
            {
                parameters.HostConfig!.ReadonlyRootfs = true;
                parameters.HostConfig!.CapDrop = ["ALL"];
            })
            .Build();
        try
        {
            await container.StartAsync();
            return new(container, await ReadTokenAsync(container));
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public async Task<HttpResponseMessage> TagAsync(string name)
    {
        using var body = new StringContent($$"""{"name":"{{name}}"}""", Encoding.UTF8, "application/json");
        return await _http.PostAsync(new Uri("tags", UriKind.Relative), body);
    }

    public Task<string> ReadTagsAsync() => _http.GetStringAsync(new Uri("tags?limit=100", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _container.DisposeAsync();
    }

    // The fake answers before the engine has what it prints.
    private static async Task<string> ReadTokenAsync(FakeOneflowContainer container)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var (output, _) = await container.GetLogsAsync(timestampsEnabled: false);
            if (TokenLine().Match(output) is { Success: true } line)
                return line.Groups[1].Value;

            await Task.Delay(100);
        }

        throw new TimeoutException("The container printed no token.");
    }

    [GeneratedRegex(@"token\s+(\S+)")]
    private static partial Regex TokenLine();
}
