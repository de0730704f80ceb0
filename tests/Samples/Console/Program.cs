using Oneflow.Client;

using var http = OneflowHttp.CreateClient();
var oneflow = new OneflowClient(http, new OneflowClientOptions
{
    Token = Read("ONEFLOW_API_TOKEN"),
    BaseAddress = new Uri(Read("ONEFLOW_BASE_URL")),
});
var user = oneflow.AsUser(Read("ONEFLOW_USER_EMAIL"));

WorkspaceList workspaces = await user.Workspaces.ListWorkspacesAsync();
TemplateList templates = await user.Templates.ListTemplatesAsync(filterWorkspaceIds: [workspaces.Data[0].Id]);
var ann = new NewParticipant
{
    Name = "Ann Crate",
    Email = "ann@crates.example",
    DeliveryChannel = DeliveryChannel.Email,
    Signatory = true,
};
Contract draft = await user.Contracts.CreateContractAsync(new CreateContractRequest
{
    WorkspaceId = workspaces.Data[0].Id,
    TemplateId = templates.Data[0].Id,
    Parties = [new NewCompanyParty { Name = "Crates and Sons", Participants = [ann] }],
});
Contract contract = await user.Contracts.PublishContractAsync(
    draft.Id, new PublishContractRequest { Subject = "Crates to sign for", Message = "Please sign." });
Participant counterparty = contract.Counterparties[0].AllParticipants[0];
AccessLink link = await oneflow.Contracts.CreateAccessLinkAsync(contract.Id, counterparty.Id);
Console.WriteLine($"{contract.State}: {link.Url}");

static string Read(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");
