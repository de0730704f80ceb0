using System.Net;

namespace Oneflow.Testing.Containers;

/// <summary>Waits until a container serves.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the path answers 200; fails when the container exits or the deadline passes first.</summary>
    public static async Task WaitAsync(
        ContainerSpec spec, Uri baseAddress, Task exited, Func<Task<string>> readLogs, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(spec.Deadline);
        using var http = new HttpClient { BaseAddress = baseAddress };
        var last = "no answer yet";
        try
        {
            while (!exited.IsCompleted)
            {
                try
                {
                    using var answer = await http.GetAsync(new Uri(spec.ReadyPath, UriKind.Relative), deadline.Token).ConfigureAwait(false);
                    if (answer.StatusCode == HttpStatusCode.OK)
                        return;

                    last = $"status {(int)answer.StatusCode}";
                }
                catch (HttpRequestException failure)
                {
                    last = failure.Message;
                }

                await Task.Delay(Interval, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"{spec.Image} did not answer 200 on {new Uri(baseAddress, spec.ReadyPath)} within {spec.Deadline.TotalSeconds} seconds: {last}. It printed:\n{await readLogs().ConfigureAwait(false)}");
        }

        throw Stopped(spec, await readLogs().ConfigureAwait(false));
    }

    /// <summary>What is thrown when a container gives up by itself.</summary>
    public static InvalidOperationException Stopped(ContainerSpec spec, string logs) =>
        new($"{spec.Image} stopped before it was ready. It printed:\n{logs}");
}
