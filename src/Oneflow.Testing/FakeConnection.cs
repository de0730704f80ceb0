using System.Net;
using Oneflow.Client;
using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>The connection to a fake, in this process or elsewhere.</summary>
internal sealed class FakeConnection : IDisposable
{
    private readonly HttpClient _http = OneflowHttp.CreateClient();
    private readonly string _callbackHost;

    /// <param name="address">Any address of the fake; only its scheme, host and port count.</param>
    /// <param name="callbackHost">The name under which the fake reaches this machine.</param>
    public FakeConnection(Uri address, string callbackHost)
    {
        _callbackHost = callbackHost;
        BaseAddress = new Uri(address, "/v1/");
        Control = new ControlClient(_http, new Uri(address, "/_fake/"));
    }

    public Uri BaseAddress { get; }

    public ControlClient Control { get; }

    public Uri CallbackAddress(int port) => new UriBuilder(Uri.UriSchemeHttp, _callbackHost, port).Uri;

    /// <summary>Throws unless a fake answers, since any other server would look like an Oneflow that misbehaves.</summary>
    public async Task RequireFakeAsync(CancellationToken cancellationToken)
    {
        var document = new Uri(BaseAddress, "/_fake/openapi.yaml");
        try
        {
            using var answer = await _http.GetAsync(document, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException(
                    $"The server at {BaseAddress} is not fake-oneflow: {document} returned status {(int)answer.StatusCode}. Use the "
                    + "address that the fake printed when it started.");
        }
        catch (HttpRequestException failure)
        {
            throw new InvalidOperationException(
                $"No fake-oneflow answers at {BaseAddress} ({failure.Message}). Start one, with the command 'oneflow fake' or its "
                + "image, or correct the address.", failure);
        }
    }

    public async Task<FakeTenant> NewTenantAsync(FakeTenantOptions? options, CancellationToken cancellationToken)
    {
        options ??= new();
        var tenant = await Control.Tenants.CreateTenantAsync(
            new CreateTenantRequest
            {
                Seed = options.Seed,
                Plan = options.Plan,
                Clock = options.FrozenAt is { } moment ? new NewClock { FrozenAt = moment } : null,
            },
            cancellationToken).ConfigureAwait(false);

        var clientOptions = new OneflowClientOptions { Token = tenant.Token, BaseAddress = BaseAddress };
        options.ConfigureClient?.Invoke(clientOptions);
        return new FakeTenant(Control, tenant, new OneflowClient(_http, clientOptions));
    }

    public void Dispose() => _http.Dispose();
}
