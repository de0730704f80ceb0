using System.Net;
using System.Text;

namespace ClientChecks.Redaction;

/// <summary>A server that quotes secrets wherever an answer has room, in each form.</summary>
/// <param name="secrets">What it knows.</param>
/// <param name="mischief">What it does.</param>
public sealed class HostileHandler(IReadOnlyList<Secret> secrets, Mischief mischief) : HttpMessageHandler
{
    private static readonly string[] Echoes = ["x-request-id", "x-echo", "RequestId", "Location", "Content-Type"];

    private string Quoted => string.Join(' ', secrets.SelectMany(secret => secret.Forms));

    // Forms of JSON are put into the text as they are, so that whoever reads it finds the secret itself.
    private string Json => $$"""
        {"detail":"{{Quoted.Replace("\"", "\\\"", StringComparison.Ordinal)}}","title":"{{secrets[0].Forms[0]}}","error_code":4000001,"request_id":"{{secrets[0].Forms[0]}}","requestId":"{{secrets[0].Forms[0]}}",
         "message":"{{Quoted}}","errors":[{"field":"{{Quoted}}","message":"{{Quoted}}"}],"parameter_problems":{"{{secrets[0].Forms[0]}}":["{{Quoted}}"]},"type":"{{Quoted}}"}
        """;

    /// <summary>Whether a header is one in which it quotes.</summary>
    public static bool IsEcho(string header) => Echoes.Contains(header, StringComparer.OrdinalIgnoreCase);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded" && !mischief.IsAtTokens)
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(mischief.Token) });
        if (mischief.Status == 0)
            throw Lost();

        var answer = new HttpResponseMessage((HttpStatusCode)mischief.Status) { RequestMessage = request, ReasonPhrase = secrets[0].Forms[0] };
        foreach (var name in Echoes[..3])
            answer.Headers.TryAddWithoutValidation(name, Quoted);
        answer.Headers.Location = new Uri($"https://elsewhere.example.com/{Uri.EscapeDataString(secrets[0].Forms[0])}?all={Uri.EscapeDataString(Quoted)}");
        answer.Content = mischief.IsBroken ? new StreamContent(new BrokenStream(Lost())) : new StringContent(mischief.IsJson ? Json : Quoted, Encoding.UTF8);
        answer.Content.Headers.Remove("Content-Type");
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", mischief.IsJson ? "application/json" : $"text/{secrets[0].Forms[0]}");
        return Task.FromResult(answer);
    }

    private HttpRequestException Lost() => new(Quoted, new IOException(Quoted) { Data = { [secrets[0].Forms[0]] = Quoted } });

    private sealed class BrokenStream(Exception exception) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw exception;
    }
}
