using System.Net;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;
using Xunit;

namespace AspireTests;

/// <summary>The worker gets what it needs to call the fake, and the dashboard's commands act on it.</summary>
public sealed class HostTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task The_worker_reaches_the_fake()
    {
        var logs = host.App.Services.GetRequiredService<ResourceLoggerService>();
        await foreach (var lines in logs.WatchAsync(host.Worker).WithCancellation(host.Patience))
        {
            if (lines.Any(line => line.Content.Contains("Contracts:", StringComparison.Ordinal)))
                return;
        }

        Assert.Fail("The worker ended before it had counted the contracts.");
    }

    [Fact]
    public async Task A_command_moves_the_clock_by_which_links_expire()
    {
        using var http = OneflowHttp.CreateClient();
        var oneflow = new OneflowClient(http, new OneflowClientOptions
        {
            BaseAddress = new Uri((await host.Account.BaseAddress.GetValueAsync(host.Patience))!),
            Token = (await host.Account.Token.GetValueAsync(host.Patience))!,
        });
        var link = await CreateLinkAsync(oneflow.AsUser((await host.Account.UserEmail.GetValueAsync(host.Patience))!));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync());

        var command = await host.App.ResourceCommands.ExecuteCommandAsync("oneflow", "advance-clock", host.Patience);
        Assert.True(command.Success, command.Message);
        Assert.NotEqual(HttpStatusCode.OK, await OpenAsync());

        async Task<HttpStatusCode> OpenAsync()
        {
            using var page = await http.GetAsync(link.Url, host.Patience);
            return page.StatusCode;
        }
    }

    private async Task<AccessLink> CreateLinkAsync(OneflowUserClient user)
    {
        WorkspaceList workspaces = await user.Workspaces.ListWorkspacesAsync(cancellationToken: host.Patience);
        TemplateList templates = await user.Templates.ListTemplatesAsync(
            filterWorkspaceIds: [workspaces.Data[0].Id], cancellationToken: host.Patience);
        var cy = new NewParticipant
        {
            Name = "Cy",
            Email = "cy@carrier.example",
            DeliveryChannel = DeliveryChannel.Email,
            Signatory = true,
        };
        Contract draft = await user.Contracts.CreateContractAsync(
            new CreateContractRequest
            {
                WorkspaceId = workspaces.Data[0].Id,
                TemplateId = templates.Data[0].Id,
                Parties = [new NewIndividualParty { Participant = cy }],
            },
            host.Patience);
        Contract contract = await user.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "Crates to sign for", Message = "Please sign." }, host.Patience);
        return await user.Contracts.CreateAccessLinkAsync(contract.Id, contract.Counterparties[0].AllParticipants[0].Id, host.Patience);
    }
}
