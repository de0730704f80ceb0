using System.Net;
using System.Text;

namespace TestKit.Clients.Redaction;

/// <summary>A server that quotes secrets wherever an answer has room, in each form.</summary>
/// <param name="known">What it learned from a request, or from those before.</param>
/// <param name="tampering">What it does.</param>
public sealed class HostileHandler(Func<HttpRequestMessage, IReadOnlyList<Secret>> known, Tampering tampering) : HttpMessageHandler
{
    private static readonly string[] Echoes = ["x-request-id", "x-echo", "RequestId", "Location", "Content-Type"];

    /// <summary>True for the headers in which it quotes.</summary>
    public static bool IsEcho(string header) => Echoes.Contains(header, StringComparer.OrdinalIgnoreCase);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded" && !tampering.IsAtTokens)
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(tampering.Token) });

        var secrets = known(request);
        var quoted = string.Join(' ', secrets.SelectMany(secret => secret.Forms));
        var plain = secrets.Count > 0 ? secrets[0].Forms[0] : "nothing";
        if (tampering.Status == 0)
            throw Lost(quoted, plain);

        var answer = new HttpResponseMessage((HttpStatusCode)tampering.Status) { RequestMessage = request, ReasonPhrase = plain };
        foreach (var name in Echoes[..3])
            answer.Headers.TryAddWithoutValidation(name, quoted);
        answer.Headers.Location =
            new Uri($"https://elsewhere.example.com/{Uri.EscapeDataString(plain)}?all={Uri.EscapeDataString(quoted)}");
        answer.Content = tampering.IsBroken
            ? new StreamContent(new BrokenStream(Lost(quoted, plain)))
            : new StringContent(tampering.IsJson ? Json(quoted, plain) : quoted, Encoding.UTF8);
        answer.Content.Headers.Remove("Content-Type");
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", tampering.IsJson ? "application/json" : $"text/{plain}");
        return Task.FromResult(answer);
    }

    // Forms of JSON are put into the text as they are, so that a reader finds the secret itself.
    private static string Json(string quoted, string plain) => $$"""
        {"detail":"{{quoted}}","title":"{{plain}}","error_code":4000001,"request_id":"{{plain}}","requestId":"{{plain}}",
         "message":"{{quoted}}","errors":[{"field":"{{quoted}}","message":"{{quoted}}"}],
         "parameter_problems":{"{{plain}}":["{{quoted}}"]},"type":"{{quoted}}"}
        """;

    private static HttpRequestException Lost(string quoted, string plain) =>
        new(quoted, new IOException(quoted) { Data = { [plain] = quoted } });

    private sealed class BrokenStream(Exception exception) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw exception;
    }
}
