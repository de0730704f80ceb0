#pragma warning disable ONEFLOW001 // Inferred operations are used to arrange.
using System.Text.Json;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class UpdateContractScenarios
{
    private const string Id = "updateContract";
    private const string Page = "docs/update-top-level-information";
    private const string Reference = "reference/update-a-contract-by-id";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "name-value-and-period", Page, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new()
        {
            Name = "Delivery of barrels",
            Value = new Money { Amount = 500.10m, Currency = "SEK" },
            SigningPeriodExpiration = ContractStates.Days(3),
        }))
        {
            Changes = ["contract._private", "file.name"],
        },
        new(Id, 200, "value-removed", Page, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, new() { Value = (Money?)null })),
        new(Id, 200, "nothing", Page, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new())),
        new(Id, 200, "fixed-date", Page, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new()
        {
            SigningPeriodExpiration = new() { Type = SigningPeriodExpirationType.FixedDate, ExpireDate = new(2099, 12, 31) },
        }))
        {
            Changes = ["contract._private"],
        },
        new(Id, 200, "tags-and-order-of-signing", Reference, Documented, async fixture =>
        {
            var tag = await fixture.Admin.Tags.CreateTagAsync(new() { Name = "urgent" });
            var order = JsonDocument.Parse("""{"participants":[1,2]}""").RootElement;
            return Update(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id,
                new UpdateContractRequest { Tags = [tag.Id], SignOrder = new([order]) });
        })
        {
            Changes = ["contract.sign_order", "contract.tags"],
        },
        new(Id, 200, "as-its-creator", "certified-connectors/Oneflow", Documented, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new() { Name = "Delivery of barrels" }) with
            {
                Tamper = request =>
                {
                    request.Headers.Remove(UserEmail.Header);
                    request.Headers.TryAddWithoutValidation(UserEmail.Header, "__CREATOR__");
                },
            })
        {
            Changes = ["contract._private", "file.name"],
        },
        new(Id, 400, "date-that-has-passed", Page, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new()
        {
            SigningPeriodExpiration = new() { Type = SigningPeriodExpirationType.FixedDate, ExpireDate = new(2024, 12, 31) },
        })),
        new(Id, 409, "order-of-signing-when-signed", Reference, Inferred, async fixture =>
            Update(fixture.Tenant.Admin.Email, (await fixture.SignedAsync()).Id, new UpdateContractRequest { SignOrder = new(null) }))
        {
            Rule = "sign-order-fixed",
        },
        new(Id, 404, "unknown-tag", Reference, Inferred, async fixture =>
            Update(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new UpdateContractRequest { Tags = [1] })),
        new(Id, 409, "days-after-publishing", Page, Inferred, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id,
                new() { SigningPeriodExpiration = ContractStates.Days(3) }))
        {
            Rule = "signing-period-fixed",
        },
        new(Id, 409, "name-when-overdue", Page, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await fixture.OverdueAsync()).Id, new() { Name = "Late" }))
        {
            Rule = "contract-name-fixed",
        },
        new(Id, 409, "value-when-overdue", Page, Inferred, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, (await fixture.OverdueAsync()).Id, new() { Value = (Money?)null }))
        {
            Rule = "contract-value-fixed",
        },
        new(Id, 403, "user-who-may-not-update", "docs/handling-errors-with-error-codes", Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return UpdateAs(viewer.Email, (await fixture.ViewedByAsync(viewer)).Id, new() { Name = "Mine" });
        }),
        new(Id, 404, "unknown", "docs/handling-errors-with-error-codes", Inferred,
            fixture => Task.FromResult(UpdateAs(fixture.Tenant.Admin.Email, 1, new()))),
        .. Unauthorized.ByToken(Id, email => UpdateAs(email, 1, new())),
        .. Unauthorized.ByUser(Id, email => UpdateAs(email, 1, new())),
    ];

    private static Call UpdateAs(string email, long contract, UpdateContractPrivate change) =>
        Update(email, contract, new UpdateContractRequest { Private = change });

    private static Call Update(string email, long contract, UpdateContractRequest request) => Call.Of(
        client => client.AsUser(email).Contracts.TryUpdateContractAsync(contract, request),
        client => client.AsUser(email).Contracts.UpdateContractAsync(contract, request));
}
