using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Control;
using OneflowFake.Oneflow.Files;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Seeding;
using OneflowFake.Server;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Snapshots;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Oneflow;

/// <summary>Oneflow: its API, the pages of access links, and the storage of files.</summary>
internal sealed class OneflowVendor : IVendor
{
    /// <summary>The number of the vendor, which no other has. Data directories hold it.</summary>
    public const int Slot = 1;

    private readonly VendorContext _context;
    private readonly OneflowDirectory _directory;

    public OneflowVendor(VendorContext context)
    {
        _context = context;
        _directory = new(context.Tenants);
        Handlers =
        [
            new AccessLinkPages(_directory, context.Rules, context.ServerClock),
            new StoragePages(_directory, context.ServerClock),
            new OneflowApi(context, _directory),
        ];
    }

    public string Name => "Oneflow";

    public string PathBase => RouteHints.Prefix;

    public OpenApiFile Document { get; } = new("oneflow.yaml");

    public IEnumerable<Rule> Rules => OneflowResources.Rules;

    public IReadOnlyList<Operation> Operations => OneflowResources.Operations;

    public IReadOnlyList<ControlRoute> ControlRoutes => OneflowControlRoutes.All;

    public IReadOnlyList<IRequestHandler> Handlers { get; }

    public void Open(Tenant tenant)
    {
        var account = SeededAccount.Create(tenant, _directory, _context.Rules);
        tenant.AddAccount(account);
        var (company, admin) = (account.Account, account.Users[0]);
        tenant.Company = new(
            company.Name, company.RegistrationNumber, company.CountryCode, admin.Name, admin.Email, admin.PhoneNumber);
        tenant.Outboxes.Add(account.Outbox);
        tenant.Outboxes.Add(account.Extension.Calls);
        account.AddToken();
    }

    public void Close(Tenant tenant) => _directory.Remove(tenant.Oneflow);

    public void WriteTo(Utf8JsonWriter json, Tenant tenant) => OneflowAccountJson.Write(json, tenant.Oneflow);

    public void WriteSummaryTo(Utf8JsonWriter json, Tenant tenant)
    {
        json.WriteStartObject("account");
        json.WriteNumber("id", tenant.Oneflow.Account.Id);
        json.WriteString("name", tenant.Oneflow.Account.Name);
        json.WriteEndObject();
    }

    public bool Authorize(HttpRequest request, Tenant tenant, long? userId)
    {
        if (tenant.Oneflow.Tokens.FirstOrDefault(token => !token.IsRevoked) is not { } token)
            return false;

        request.Headers[Authenticator.TokenHeader] = token.Text;
        if (tenant.Oneflow.Users.FirstOrDefault(user => user.Id == userId) is { } user)
            request.Headers[Authenticator.UserHeader] = user.Email;
        return true;
    }

    public void Keep(StateStream state, Tenant tenant)
    {
        tenant.Oneflow.Keep(state);
        tenant.ScheduledWork.Keep<ContractWork>(state, (stream, it) => ContractWork.Keep(stream, it, tenant));
    }
}
