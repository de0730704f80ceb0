using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace TrimSmoke;

/// <summary>Registers the client of Oneflow in each way, and calls every operation.</summary>
internal static class OneflowJourney
{
    public static async Task<Run<Problem>> RunAsync(TextWriter output)
    {
        var baseAddress = Setting.Read("ONEFLOW_BASE_URL");
        var settings = Setting.Section(
            new("Token", Setting.Read("ONEFLOW_API_TOKEN")), new("BaseAddress", baseAddress), new("Retry:MaxAttempts", "1"),
            new("RateLimit:Requests", "2000"));
        var services = new ServiceCollection();
        services.AddOneflowClient(settings);
        services.AddKeyedOneflowClient("keyed", settings);
        services.AddOneflowClientFactory<FixedTokens>(options => options.BaseAddress = new Uri(baseAddress));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        var run = new Run<Problem>(output);
        var account = provider.GetRequiredService<OneflowClient>();
        var user = account.AsUser(Setting.Read("ONEFLOW_USER_EMAIL"));
        await run.CallAsync("keyed", () => provider.GetRequiredKeyedService<OneflowClient>("keyed").Core.PingAsync());
        await run.CallAsync(
            "factory", async () => await (await provider.GetRequiredService<IOneflowClientFactory>().ForAccountAsync(1)).Core.PingAsync());

        var workspaceId = (await user.Workspaces.ListWorkspacesAsync()).Data[0].Id;
        var templateId = (await user.Templates.ListTemplatesAsync(filterWorkspaceIds: [workspaceId])).Data[0].Id;
        var contract = await user.Contracts.CreateContractAsync(Contract(workspaceId, templateId));
        await OneflowCalls.RunAsync(run, account, user, workspaceId, templateId, contract.Id);
        return run;
    }

    private static CreateContractRequest Contract(long workspaceId, long templateId) => new()
    {
        WorkspaceId = workspaceId,
        TemplateId = templateId,
        Parties = [new NewCompanyParty { Name = "Crates and Sons", Participants = [Signatory()] }],
    };

    private static NewParticipant Signatory() =>
        new() { Name = "Ann Crate", Email = "ann@crates.example", DeliveryChannel = DeliveryChannel.Email, Signatory = true };
}
