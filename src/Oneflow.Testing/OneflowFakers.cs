using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Oneflow.Client;
using Oneflow.Testing.Fakers;

namespace Oneflow.Testing;

/// <summary>
/// Creates responses that Oneflow could have sent, for tests that need no server: all members are set, and the JSON is valid by the
/// spec. The same seed produces the same data in the same order of calls, on every machine and day. Not for use from several
/// threads at once.
/// </summary>
/// <example><code>var contract = OneflowFakers.Seeded(7).Contract(ContractState.Signed);</code></example>
public sealed class OneflowFakers
{
    private readonly ModelFaker _models;

    private OneflowFakers(int seed) => _models = new ModelFaker(seed);

    /// <summary>Starts from a seed.</summary>
    /// <param name="seed">Any number.</param>
    public static OneflowFakers Seeded(int seed) => new(seed);

    /// <summary>Creates any model of the client: requests, pages of lists and the parts of entities too.</summary>
    /// <typeparam name="T">A model, such as <see cref="CreateContractRequest"/> or <see cref="ContractList"/>.</typeparam>
    public T Make<T>()
        where T : class => _models.Make<T>();

    /// <summary>The API's own description.</summary>
    public ApiRoot ApiRoot() => Make<ApiRoot>();

    /// <summary>An account.</summary>
    public Account Account() => Make<Account>();

    /// <summary>A user of an account.</summary>
    public User User() => Make<User>();

    /// <summary>A workspace.</summary>
    public Workspace Workspace() => Make<Workspace>();

    /// <summary>A workspace in which contracts can be created, with its templates.</summary>
    public ContractCreateWorkspace ContractCreateWorkspace() => Make<ContractCreateWorkspace>();

    /// <summary>A folder.</summary>
    public Folder Folder() => Make<Folder>();

    /// <summary>A tag.</summary>
    public Tag Tag() => Make<Tag>();

    /// <summary>A contact.</summary>
    public Contact Contact() => Make<Contact>();

    /// <summary>A template.</summary>
    public Template Template() => Make<Template>();

    /// <summary>A template type.</summary>
    public TemplateType TemplateType() => Make<TemplateType>();

    /// <summary>A data field of a template type.</summary>
    public TemplateTypeDataField TemplateTypeDataField() => Make<TemplateTypeDataField>();

    /// <summary>The data fields of a template type that an update named.</summary>
    public TemplateTypeDataFieldSet TemplateTypeDataFieldSet() => Make<TemplateTypeDataFieldSet>();

    /// <summary>A contract, whose times, parties and signatures fit its state.</summary>
    /// <param name="state">Its state; any by default.</param>
    public Contract Contract(ContractState? state = null)
    {
        var contract = Make<Contract>();
        if (state is { } wanted)
            ContractConsistency.Settle(contract, wanted);
        return contract;
    }

    /// <summary>A link with which a participant has access to a contract.</summary>
    public AccessLink AccessLink() => Make<AccessLink>();

    /// <summary>A party, which is a company or an individual.</summary>
    public Party Party() => Make<Party>();

    /// <summary>A company that is a party.</summary>
    public CompanyParty CompanyParty() => Make<CompanyParty>();

    /// <summary>An individual who is a party.</summary>
    public IndividualParty IndividualParty() => Make<IndividualParty>();

    /// <summary>A participant.</summary>
    public Participant Participant() => Make<Participant>();

    /// <summary>A data field of a contract.</summary>
    public ContractDataField DataField() => Make<ContractDataField>();

    /// <summary>The data fields of a contract that an update named.</summary>
    public ContractDataFieldSet DataFieldSet() => Make<ContractDataFieldSet>();

    /// <summary>A product.</summary>
    public Product Product() => Make<Product>();

    /// <summary>A product group with its products.</summary>
    public ProductGroup ProductGroup() => Make<ProductGroup>();

    /// <summary>A file of a contract.</summary>
    public ContractFile File() => Make<ContractFile>();

    /// <summary>A comment on a contract.</summary>
    public Comment Comment() => Make<Comment>();

    /// <summary>A reminder.</summary>
    public Reminder Reminder() => Make<Reminder>();

    /// <summary>An event of a contract.</summary>
    public ContractEvent Event() => Make<ContractEvent>();

    /// <summary>A webhook.</summary>
    public Webhook Webhook() => Make<Webhook>();

    /// <summary>The body of a webhook call, signed as Oneflow signs it.</summary>
    /// <param name="signKey">The sign key of the webhook; without one there is no signature.</param>
    /// <param name="types">Types of its events; one of any type by default.</param>
    [SuppressMessage("Security", "CA5350", Justification = "The signature of Oneflow is made with SHA-1.")]
    public WebhookDelivery WebhookDelivery(string? signKey = null, params EventType[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var delivery = Make<WebhookDelivery>();
        if (types.Length > 0)
            delivery.Events = [.. types.Select(EventOf)];
        delivery.Signature = signKey is null
            ? null
            : Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(delivery.CallbackId + signKey)));
        return delivery;
    }

    /// <summary>The body of a refusal.</summary>
    /// <param name="status">Its status, such as 404.</param>
    /// <param name="parameterProblems">Problems of the request's members, by path; none by default.</param>
    public Problem Problem(int status = 400, IReadOnlyDictionary<string, IReadOnlyList<string>>? parameterProblems = null)
    {
        var problem = Make<Problem>();
        problem.Status = status;
        problem.Title = ((System.Net.HttpStatusCode)status).ToString();
        problem.ErrorCode = status * 10_000;
        problem.ParameterProblems = parameterProblems ?? problem.ParameterProblems;
        return problem;
    }

    private WebhookDeliveryEvent EventOf(EventType type)
    {
        var made = Make<WebhookDeliveryEvent>();
        made.Type = type;
        return made;
    }
}
