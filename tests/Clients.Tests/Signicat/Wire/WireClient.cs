using System.Net;
using System.Text;
using ApiWrappers;

namespace Signicat.Client.Tests.Wire;

/// <summary>A client whose server gives tokens, answers with given bytes, and keeps what was sent.</summary>
internal sealed class WireClient
{
    public const string Id = "t0123456789abcdef0123456789abcdef";
    public const string Secret = "s3cr+t=with%signs";
    private const string TokenPath = "/oauth/connect/token";

    private readonly Queue<HttpResponseMessage> _answers = new();

    public WireClient(params string[] bodies)
        : this(new SignicatClientOptions { ClientId = new(Id), ClientSecret = new(Secret), Retry = ApiRetryOptions.None }, bodies)
    {
    }

    public WireClient(SignicatClientOptions options, params string[] bodies)
    {
        Handler = new StubHandler(Answer);
        Client = new SignicatClient(new HttpClient(Handler), options);
        foreach (var body in bodies)
            Answer(HttpStatusCode.OK, body);
    }

    public SignicatClient Client { get; }

    public StubHandler Handler { get; }

    /// <summary>The requests besides those for tokens.</summary>
    public List<SentRequest> Sent { get; } = [];

    public List<SentRequest> TokenRequests { get; } = [];

    public HttpStatusCode TokenStatus { get; set; } = HttpStatusCode.OK;

    public string TokenBody { get; set; } = """{"access_token":"xxxxx.yyyyy.zzzzz","expires_in":3600,"token_type":"Bearer"}""";

    /// <summary>Adds an answer; the last one is given again and again.</summary>
    public WireClient Answer(HttpStatusCode status, string body = "", string mediaType = "application/json")
    {
        _answers.Enqueue(new HttpResponseMessage(
            status)
        { Content = new StringContent(body, Encoding.UTF8, mediaType), Headers = { { "RequestId", "0HM" } } });
        return this;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var isToken = request.RequestUri!.AbsolutePath == TokenPath && request.Headers.Authorization?.Scheme != "Bearer";
        (isToken ? TokenRequests : Sent).Add(SentRequest.Of(request));
        if (isToken)
            return new HttpResponseMessage(TokenStatus) { Content = new StringContent(TokenBody) };

        return _answers.Count > 1 ? _answers.Dequeue() : Copy(_answers.Peek());
    }

    private static HttpResponseMessage Copy(HttpResponseMessage answer)
    {
        var copy = new HttpResponseMessage(
            answer.StatusCode)
        { Content = new ByteArrayContent(answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()) };
        copy.Headers.Add("RequestId", answer.Headers.GetValues("RequestId"));
        return copy;
    }
}
