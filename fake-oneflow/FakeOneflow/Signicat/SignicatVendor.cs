using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Signicat.Control;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Snapshots;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Signicat;

/// <summary>Signicat: its Express APIs and their token endpoint.</summary>
internal sealed class SignicatVendor : IVendor
{
    /// <summary>The number of the vendor, which no other has. Data directories hold it.</summary>
    public const int Slot = 2;

    private readonly SignicatDirectory _directory;

    public SignicatVendor(VendorContext context)
    {
        _directory = new(context.Tenants);
        Handlers = [new SignicatApi(context, _directory)];
    }

    public string Name => "Signicat";

    public string PathBase => SignicatApi.Path;

    public OpenApiFile Document { get; } = new("signicat.yaml");

    public IEnumerable<Rule> Rules => SignicatResources.Rules;

    public IReadOnlyList<Operation> Operations => SignicatResources.Operations;

    public IReadOnlyList<ControlRoute> ControlRoutes => SignicatControlRoutes.All;

    public IReadOnlyList<IRequestHandler> Handlers { get; }

    public void Open(Tenant tenant)
    {
        var account = new SignicatAccount(tenant, _directory);
        tenant.AddAccount(account);
        tenant.Outboxes.Add(account.Outbox);
        _directory.Add(tenant);
    }

    public void Close(Tenant tenant) => _directory.Remove(tenant);

    public void WriteTo(Utf8JsonWriter json, Tenant tenant)
    {
        var account = tenant.Signicat;
        json.WriteStartObject("signicat");
        json.WriteString("account_id", account.Id);
        json.WriteString("client_id", account.Client.Id);
        json.WriteString("client_secret", account.Client.Secret);
        json.WriteStartArray("scopes");
        foreach (var scope in account.Client.Scopes)
            json.WriteStringValue(scope);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public bool Authorize(HttpRequest request, Tenant tenant, long? userId)
    {
        if (tenant.Signicat.Tokens.LastOrDefault(token => token is { IsRevoked: false, IsExpired: false }) is not { } token)
            return false;

        request.Headers.Authorization = $"Bearer {token.Text}";
        return true;
    }

    public bool PrepareSignIn(HttpRequest request, Tenant tenant)
    {
        var client = tenant.Signicat.Client;
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}"));
        var body = "grant_type=client_credentials"u8.ToArray();
        (request.Method, request.Path) = (HttpMethods.Post, PathBase + TokenEndpoints.Operations[0].Template);
        request.Headers.Authorization = $"Basic {credentials}";
        request.ContentType = FormFields.MediaType;
        request.ContentLength = body.Length;
        request.Body = new MemoryStream(body);
        return true;
    }

    public void Keep(StateStream state, Tenant tenant)
    {
        tenant.Signicat.Keep(state);
        tenant.ScheduledWork.Keep<DocumentWork>(state, (stream, it) => DocumentWork.Keep(stream, it, tenant));
    }
}
