using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class PublishContractScenarios
{
    private const string Id = "publishContract";
    private const string Page = "docs/publish-a-contract";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "draft", Page, Documented, async fixture => PublishAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id))
        {
            Changes = ["contract._links", "contract.parties", "contract.published_time", "contract.state"],
            Events = ["contract:publish"],
        },
        new(Id, 400, "malformed-id", Page, Documented, fixture => Task.FromResult(PublishAs(fixture.Tenant.Admin.Email, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "../first/publish"),
        })),
        new(Id, 400, "no-subject", Page, Documented,
            async fixture => PublishAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id) with
        {
            Tamper = request => request.Content = new StringContent("""{"message":"Please sign."}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        }),
        new(Id, 402, "free-plan", Page, Documented,
            async fixture => PublishAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id))
        {
            Rule = "plan-excludes-publish", Plan = "free" },
        new(Id, 403, "user-who-may-not-update", Page, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            var request = AccountFixture.NewContract(fixture.Tenant);
            request.MyParty = new NewOwnerParty
            {
                Participants =
                [
                    new NewOwnerParticipant { Name = fixture.Tenant.Admin.Name, Email = fixture.Tenant.Admin.Email,
                        DeliveryChannel = DeliveryChannel.Email, Organizer = true },
                    new NewOwnerParticipant
                    {
                        Name = viewer.Name,
                        Email = viewer.Email,
                        DeliveryChannel = DeliveryChannel.Email,
                        Permissions = new ParticipantPermissions { ContractUpdate = false },
                    },
                ],
            };
            return PublishAs(viewer.Email, (await fixture.Admin.Contracts.CreateContractAsync(request)).Id);
        })
        {
            Rule = "contract-update-forbidden",
        },
        new(Id, 404, "unknown", Page, Documented, fixture => Task.FromResult(PublishAs(fixture.Tenant.Admin.Email, 1))),
        new(Id, 409, "already-pending", Page, Inferred,
            async fixture => PublishAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id))
        {
            Rule = "contract-not-draft",
        },
        .. Unauthorized.ByToken(Id, email => PublishAs(email, 1)),
        .. Unauthorized.ByUser(Id, email => PublishAs(email, 1)),
    ];

    private static Call PublishAs(string email, long id)
    {
        var request = new PublishContractRequest { Subject = "To sign", Message = "Please sign." };
        return Call.Of(
            client => client.AsUser(email).Contracts.TryPublishContractAsync(id, request),
            client => client.AsUser(email).Contracts.PublishContractAsync(id, request));
    }
}
