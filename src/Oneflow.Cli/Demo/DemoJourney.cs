using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Oneflow.Client;
using OneflowFake;

namespace Oneflow.Cli.Demo;

/// <summary>From a template to an opened access link, and then everything that can go wrong on the way.</summary>
internal sealed partial class DemoJourney(FakeServer fake, HttpClient http)
{
    private readonly DemoTenant _tenant = fake.DemoTenant;

    public async Task<DemoReport> RunAsync(CancellationToken cancellationToken)
    {
        var client = ClientWith(_tenant.Token);
        var user = client.AsUser(_tenant.UserEmail);
        var draft = await CreateAsync(user, cancellationToken);
        var contract = await user.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "Crates to sign for", Message = "Please sign." }, cancellationToken);
        var participant = contract.Counterparties[0].AllParticipants[0];
        var link = await client.Contracts.CreateAccessLinkAsync(contract.Id, participant.Id, cancellationToken);
        return new DemoReport(
            fake.BaseUrl.AbsoluteUri,
            [
                new("created a contract from a template", "createContract",
                    string.Create(CultureInfo.InvariantCulture, $"{draft.Id}, {draft.State}")),
                new("published it", "publishContract", $"{contract.State}"),
                new($"made a link for {participant.Name}", "createAccessLink", link.Url),
                new("opened the link", "GET", await OpenAsync(link, cancellationToken)),
            ],
            await FailAsync(client, user, contract, participant, cancellationToken));
    }

    private Task<Contract> CreateAsync(OneflowUserClient user, CancellationToken cancellationToken) => user.Contracts.CreateContractAsync(
        new CreateContractRequest
        {
            WorkspaceId = _tenant.WorkspaceId,
            TemplateId = _tenant.TemplateId,
            Name = "Delivery of crates",
            Parties =
            [
                new NewCompanyParty
                {
                    Name = "Crates and Sons",
                    Participants = [new NewParticipant { Name = "Ann Crate", Email = "ann@crates.example",
                        DeliveryChannel = DeliveryChannel.Email, Signatory = true }],
                },
            ],
        },
        cancellationToken);

    private async Task<string> OpenAsync(AccessLink link, CancellationToken cancellationToken)
    {
        using var page = await http.GetAsync(new Uri(link.Url), cancellationToken);
        var title = Title().Match(await page.Content.ReadAsStringAsync(cancellationToken)).Groups[1].Value;
        return $"{(int)page.StatusCode} {page.ReasonPhrase}, \"{WebUtility.HtmlDecode(title)}\"";
    }

    private async Task<IReadOnlyList<DemoFailure>> FailAsync(
        OneflowClient client, OneflowUserClient user, Contract contract, Participant participant, CancellationToken cancellationToken)
    {
        var ownerSide = contract.MyParty!.AllParticipants[0];
        var other = await CreateAsync(user, cancellationToken);
        var stranger = other.Counterparties[0].AllParticipants[0];
        return
        [
            await CatchAsync("participant of the owner side",
                () => client.Contracts.CreateAccessLinkAsync(contract.Id, ownerSide.Id, cancellationToken)),
            await CatchAsync("unknown token",
                () => ClientWith(new string('0', 40)).Contracts.CreateAccessLinkAsync(contract.Id, participant.Id, cancellationToken)),
            await CatchAsync("unknown user",
                () => client.AsUser("nobody@example.com").Contracts.CreateAccessLinkAsync(contract.Id, participant.Id, cancellationToken)),
            await CatchAsync("unknown contract", () => client.Contracts.CreateAccessLinkAsync(1, participant.Id, cancellationToken)),
            await CatchAsync("id of a template",
                () => client.Contracts.CreateAccessLinkAsync(_tenant.TemplateId, participant.Id, cancellationToken)),
            await CatchAsync("participant of another contract",
                () => client.Contracts.CreateAccessLinkAsync(contract.Id, stranger.Id, cancellationToken)),
        ];
    }

    private static async Task<DemoFailure> CatchAsync(string title, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (OneflowException exception)
        {
            return new DemoFailure(exception.Status, exception.GetType().Name, exception.ErrorCode, title,
                exception.Problem?.Detail ?? exception.Message);
        }

        throw new InvalidOperationException($"The fake accepted a call that it must refuse: {title}.");
    }

    private OneflowClient ClientWith(string token) => new(http, new OneflowClientOptions { Token = token, BaseAddress = fake.BaseUrl });

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
