using System.Net;
using System.Text;

namespace TestKit;

/// <summary>A token endpoint that keeps what it was asked, and answers tokens A1, A2, ... unless told otherwise.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<(HttpRequestMessage Request, string Body)> _requests = [];
    private readonly List<TaskCompletionSource> _arrivals = [];
    private int _atOnce;

    /// <summary>Answers the request with that number, counted from 1.</summary>
    public Func<int, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (number, _) =>
        Task.FromResult(Token($"A{number}"));

    public int Count
    {
        get
        {
            lock (_gate)
                return _requests.Count;
        }
    }

    public int MostAtOnce { get; private set; }

    public (HttpRequestMessage Request, string Body) Last
    {
        get
        {
            lock (_gate)
                return _requests[^1];
        }
    }

    public static HttpResponseMessage Token(string value, string expiresIn = "3600", string type = "Bearer")
        => Json(HttpStatusCode.OK, $$"""{"access_token":"{{value}}","expires_in":{{expiresIn}},"token_type":"{{type}}"}""");

    public static HttpResponseMessage Json(HttpStatusCode status, string body)
        => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Done when the request with that number has come.</summary>
    public Task Asked(int number)
    {
        lock (_gate)
            return Arrival(number).Task;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        int number;
        lock (_gate)
        {
            _requests.Add((request, body));
            number = _requests.Count;
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
            Arrival(number).TrySetResult();
        }

        try
        {
            return await Answer(number, cancellationToken);
        }
        finally
        {
            lock (_gate)
                _atOnce--;
        }
    }

    private TaskCompletionSource Arrival(int number)
    {
        while (_arrivals.Count < number)
            _arrivals.Add(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _arrivals[number - 1];
    }
}
