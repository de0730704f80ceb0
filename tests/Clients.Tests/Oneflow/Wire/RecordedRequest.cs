namespace Oneflow.Client.Tests.Wire;

/// <summary>A request as it went over a connection.</summary>
/// <param name="Line">The request line.</param>
/// <param name="Headers">The names of the headers in small letters, in alphabetical order, each as often as it is there.</param>
/// <param name="Host">What the request says of the host.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedRequest(string Line, IReadOnlyList<string> Headers, string Host, string Body)
{
    /// <summary>Sends a call and reads its request; null when the input was refused, and nothing sent.</summary>
    public static RecordedRequest? Of(Func<OneflowClient, Task> call)
    {
        var connections = new List<RecordedConnection>();
        using var http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,

            // Other tests, which listen to spans meanwhile, would have it add a header.
            ActivityHeadersPropagator = null,
            ConnectCallback = (_, _) =>
            {
                connections.Add(new RecordedConnection());
                return ValueTask.FromResult<Stream>(connections[^1]);
            },
        });
        var options = new OneflowClientOptions
        {
            Token = WireClient.Token,
            BaseAddress = new Uri("http://api.example.com/v1"),
            Retry = ApiWrappers.ApiRetryOptions.None
        };
        var client = new OneflowClient(http, options);
        try
        {
            call(client).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is ArgumentException or FormatException && connections.Count == 0)
        {
            return null;
        }

        return Parse(Assert.Single(connections).Written);
    }

    private static RecordedRequest Parse(string written)
    {
        var end = written.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = written[..end].Split("\r\n");
        Assert.All(lines, line => Assert.DoesNotContain(line, character => character is '\r' or '\n' or '\0'));
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToList();
        return new RecordedRequest(
            lines[0],
            [.. headers.Select(header => header[0].ToLowerInvariant()).Order(StringComparer.Ordinal)],
            headers.Single(header => header[0].Equals("Host", StringComparison.OrdinalIgnoreCase))[1].Trim(),
            written[(end + 4)..]);
    }
}
