using System.Net;

namespace ApiWrappers.SpecTool.Tests.Clients;

/// <summary>Returns a token, and keeps the form that asked for it.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    public Uri? Address { get; private set; }

    public string Form { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri;
        Form = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"access_token":"t0ken","token_type":"Bearer","expires_in":3600}""", null, "application/json"),
        };
    }
}
