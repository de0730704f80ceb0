using System.Net;

namespace Oneflow.Client.Tests.Wire;

/// <summary>A client whose server answers with given bytes, and that keeps what was sent.</summary>
internal sealed class WireClient
{
    public const string Token = "9841f1ee533681c3ea6a438560f2bb6c73b76675";

    public WireClient(params string[] bodies)
    {
        var answers = new Queue<string>(bodies);
        Http = new HttpClient(new StubHandler(request =>
        {
            Sent.Add(SentRequest.Of(request));
            return new HttpResponseMessage(
                HttpStatusCode.OK)
            { Content = new StringContent(answers.Count > 1 ? answers.Dequeue() : answers.Peek()) };
        }));
        Client = new OneflowClient(Http, new OneflowClientOptions { Token = Token, BaseAddress = new Uri("https://api.example.com/v1") });
        User = Client.AsUser("sven@example.com");
    }

    public HttpClient Http { get; }

    public OneflowClient Client { get; }

    public OneflowUserClient User { get; }

    public List<SentRequest> Sent { get; } = [];
}
