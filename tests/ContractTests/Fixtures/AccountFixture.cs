using ContractTests.Targets;
using Oneflow.Client;

namespace ContractTests.Fixtures;

/// <summary>The account of a scenario in a fake, and the means to arrange its state.</summary>
internal sealed class AccountFixture : IDisposable
{
    private const int Seed = 7;

    private readonly ITarget _target;
    private readonly Control? _control;
    private readonly HttpClient _http;

    /// <summary>Creates the fixture of an existing account.</summary>
    /// <param name="target">Where it is.</param>
    /// <param name="control">What arranges things besides the API; null when nothing can.</param>
    /// <param name="tenant">The account.</param>
    public AccountFixture(ITarget target, Control? control, TestTenant tenant)
    {
        _target = target;
        _control = control;
        Tenant = tenant;
        _http = new HttpClient(target.CreateHandler());
    }

    public Control Control =>
        _control ?? throw new NotArrangeableException("takes a clock, a token or an account that only a fake can make");

    public Uri Api => _target.Api;

    public DateTimeOffset Now => _target.Now;

    public TestTenant Tenant { get; }

    /// <summary>The account with Signicat.</summary>
    public SignicatFixture Signicat => new(Tenant, this);

    public OneflowUserClient Admin => ClientOf(Tenant);

    public static async Task<AccountFixture> CreateAsync(FakeTarget target, string plan)
    {
        var control = new Control(target);
        return new AccountFixture(target, control, await control.NewTenantAsync(Seed, plan));
    }

    /// <summary>Another account, whose ids differ from those of this one.</summary>
    public Task<TestTenant> OtherTenantAsync() => Control.NewTenantAsync(Seed + 1);

    /// <summary>The fixture of another account of the same fake.</summary>
    public AccountFixture As(TestTenant tenant) => new(_target, null, tenant);

    /// <summary>A draft with a company of two persons and an individual as counterparties.</summary>
    public Task<Contract> DraftAsync(TestTenant? tenant = null) =>
        ClientOf(tenant ?? Tenant).Contracts.CreateContractAsync(NewContract(tenant ?? Tenant));

    public async Task<Contract> PendingAsync()
        => await Admin.Contracts.PublishContractAsync(
            (await DraftAsync()).Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });

    public static CreateContractRequest NewContract(TestTenant tenant) => new()
    {
        WorkspaceId = tenant.ActiveTemplate.WorkspaceId,
        TemplateId = tenant.ActiveTemplate.Id,
        Name = "Delivery of crates",
        Parties =
        [
            new NewCompanyParty
            {
                Name = "Crates and Sons",
                CountryCode = "SE",
                IdentificationNumber = "556000-0001",
                Participants =
                [
                    new NewParticipant { Name = "Ann Crate", Email = "ann@crates.example", DeliveryChannel = DeliveryChannel.Email,
                        Signatory = true, SignMethod = SignMethod.StandardEsign },
                    new NewParticipant { Name = "Bo Crate", Email = "bo@crates.example", DeliveryChannel = DeliveryChannel.Email },
                ],
            },
            new NewIndividualParty
            {
                CountryCode = "NO",
                Participant = new NewParticipant { Name = "Cy Carrier", Email = "cy@carrier.example",
                    DeliveryChannel = DeliveryChannel.Email, Signatory = true },
            },
        ],
    };

    public HttpMessageHandler CreateHandler() => _target.CreateHandler();

    /// <summary>Reads the API with the token alone, as the account's anonymous admin.</summary>
    public HttpClient CreateReader() => new(_target.CreateHandler())
    {
        BaseAddress = new Uri(Api + "/"),
        DefaultRequestHeaders = { { ApiToken.Header, Tenant.Token } },
    };

    public void Dispose()
    {
        _control?.Dispose();
        _http.Dispose();
    }

    private OneflowUserClient ClientOf(TestTenant tenant)
        => new OneflowClient(_http, new OneflowClientOptions { Token = tenant.Token, BaseAddress = Api }).AsUser(tenant.Admin.Email);
}
