using System.Net;

namespace ApiWrappers;

/// <summary>
/// The body of a token request, which may contain the secret. It is written only to the address that the request was created for: a
/// handler that follows a redirect changes the address of the request and sends its body again.
/// </summary>
internal sealed class TokenForm(HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> fields)
    : FormUrlEncodedContent(fields)
{
    private readonly Uri? _address = request.RequestUri;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Check();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Check();
        return base.SerializeToStreamAsync(stream, context);
    }

    private void Check()
    {
        if (request.RequestUri != _address)
            throw new HttpRequestException(
                "It returned a redirect, which was not followed, since it would carry the client's secret to another address.");
    }
}
