using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Oneflow.Client;
using TrimSmoke;

// The server's settings come from the environment, so that no token is seen in the list of processes.
static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var settings = new ConfigurationBuilder()
    .Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
    {
        InitialData = [new("Token", Setting("ONEFLOW_API_TOKEN")), new("BaseAddress", Setting("ONEFLOW_BASE_URL")),
            new("Retry:MaxAttempts", "1"), new("RateLimit:Requests", "2000")],
    })
    .Build();
var services = new ServiceCollection();
services.AddOneflowClient(settings);
services.AddKeyedOneflowClient("keyed", settings);
services.AddOneflowClientFactory<FixedTokens>(options => options.BaseAddress = new Uri(Setting("ONEFLOW_BASE_URL")));
await using var provider = services.BuildServiceProvider();
provider.GetRequiredService<IStartupValidator>().Validate();

var run = new Run(Console.Out);
var account = provider.GetRequiredService<OneflowClient>();
var user = account.AsUser(Setting("ONEFLOW_USER_EMAIL"));
await run.CallAsync("keyed", () => provider.GetRequiredKeyedService<OneflowClient>("keyed").Core.PingAsync());
await run.CallAsync("factory",
    async () => await (await provider.GetRequiredService<IOneflowClientFactory>().ForAccountAsync(1)).Core.PingAsync());

var workspaceId = (await user.Workspaces.ListWorkspacesAsync()).Data[0].Id;
var templateId = (await user.Templates.ListTemplatesAsync(filterWorkspaceIds: [workspaceId])).Data[0].Id;
var contract = await user.Contracts.CreateContractAsync(new CreateContractRequest
{
    WorkspaceId = workspaceId,
    TemplateId = templateId,
    Parties = [new NewCompanyParty { Name = "Crates and Sons",
        Participants = [new NewParticipant { Name = "Ann Crate", Email = "ann@crates.example", DeliveryChannel = DeliveryChannel.Email,
        Signatory = true }] }],
});
await Calls.RunAsync(run, account, user, workspaceId, templateId, contract.Id);
Console.WriteLine($"{run.Count} calls, {run.Failures} failures");
return run.Failures == 0 ? 0 : 1;
