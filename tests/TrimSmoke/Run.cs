using ApiWrappers;
using Oneflow.Client;

namespace TrimSmoke;

/// <summary>Makes calls, and tells in a line for each what came of it. An answer of the server is fine, whatever its status.</summary>
internal sealed class Run(TextWriter output)
{
    public int Count { get; private set; }

    public int Failures { get; private set; }

    public async Task CallAsync(string name, Func<Task> call)
    {
        try
        {
            await call();
            Tell(name, null);
        }
        catch (OneflowException exception)
        {
            Tell(name, exception.Error);
        }
    }

    public async Task TryAsync<TResult>(string name, Func<Task<TResult>> call)
        where TResult : ApiResult<Problem> => Tell(name, (await call()).Error);

    public Task EnumerateAsync<T>(string name, Func<IAsyncEnumerable<T>> call) => CallAsync(name, async () =>
    {
        await foreach (var item in call())
            _ = item;
    });

    private void Tell(string name, ApiError? error)
    {
        Count++;
        var isAnswer = error is null or { Kind: ApiErrorKind.Status };
        if (!isAnswer)
            Failures++;
        output.WriteLine($"{name}: {(error is null ? "ok" : isAnswer ? error.Status : $"FAILED {error.Kind} {error.Exception?.Message}")}");
    }
}
