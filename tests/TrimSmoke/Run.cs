using ApiWrappers;

namespace TrimSmoke;

/// <summary>Sends calls, and prints the outcome of each on a line. A response of the server is fine, whatever its status.</summary>
/// <typeparam name="TProblem">The type of the API's problems.</typeparam>
internal sealed class Run<TProblem>(TextWriter output)
    where TProblem : class, IApiProblem<TProblem>
{
    public int Count { get; private set; }

    public int Failures { get; private set; }

    public async Task CallAsync(string name, Func<Task> call)
    {
        try
        {
            await call();
            Report(name, null);
        }
        catch (ApiException exception)
        {
            Report(name, exception.Error);
        }
    }

    public async Task TryAsync<TResult>(string name, Func<Task<TResult>> call)
        where TResult : ApiResult<TProblem> => Report(name, (await call()).Error);

    public Task EnumerateAsync<T>(string name, Func<IAsyncEnumerable<T>> call) => CallAsync(name, async () =>
    {
        await foreach (var item in call())
            _ = item;
    });

    private void Report(string name, ApiError? error)
    {
        Count++;
        var isResponse = error is null or { Kind: ApiErrorKind.Status };
        if (!isResponse)
            Failures++;
        output.WriteLine($"{name}: "
            + $"{(error is null ? "ok" : isResponse ? error.Status : $"FAILED {error.Kind} {error.Exception?.Message}")}");
    }
}
