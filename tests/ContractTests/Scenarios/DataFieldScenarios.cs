using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class DataFieldScenarios
{
    private const string Update = "updateContractDataField";
    private const string Many = "updateContractDataFields";
    private const string Notes = "notes-2026-11/A2";
    private const string Page = "reference/update-a-contract-data-field-value";

    private static readonly DataFieldKey Terms = DataFieldKey.Custom("payment_terms");

    public static IEnumerable<Scenario> All =>
    [
        new("listContractDataFields", 200, "all", "reference/get-contract-data-fields", Documented, async fixture =>
        {
            var id = (await fixture.DraftAsync()).Id;
            return Call.Of(client => client.DataFields.TryListContractDataFieldsAsync(id),
                client => client.DataFields.ListContractDataFieldsAsync(id));
        }),
        new(Update, 200, "by-custom-id", Page, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Terms, "10 days"))
        {
            Changes = ["contract.data_fields"],
            Events = ["data_field:update"],
        },
        new(Update, 200, "by-id-to-null", Page, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return UpdateAs(fixture.Tenant.Admin.Email, contract, contract.DataFields![1].Id, null);
        })
        {
            Changes = ["contract.data_fields"],
            Events = ["data_field:update"],
        },
        new(Update, 400, "malformed-key", Page, Documented,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), Terms, "10 days") with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "payment_terms"),
        })
        {
            Rule = "data-field-key-malformed",
        },
        new(Update, 400, "other-field-in-body", Page, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return UpdateAs(fixture.Tenant.Admin.Email, contract.Id, Terms,
                new UpdateContractDataFieldRequest { Id = contract.DataFields![0].Id, Value = "10 days" });
        })
        {
            Rule = "data-field-other-in-body",
        },
        new(Update, 403, "user-who-may-not-update", Page, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return UpdateAs(viewer.Email, await fixture.ViewedByAsync(viewer), Terms, "10 days");
        }),
        new(Update, 404, "unknown-field", Page, Documented, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, await fixture.DraftAsync(), DataFieldKey.Custom("colour"), "red"))
        {
            Rule = "data-field-unknown",
        },
        new(Update, 409, "overdue-contract", Page, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await fixture.OverdueAsync(), Terms, "10 days")),
        new(Many, 200, "by-id-and-by-custom-id", Notes, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return UpdateMany(
                fixture.Tenant.Admin.Email, contract.Id,
                new ContractDataFieldUpdate { Id = contract.DataFields![0].Id, Value = "C-7" },
                new ContractDataFieldUpdate { PrivateOwnerside = new() { CustomId = "payment_terms" }, Value = null });
        })
        {
            Changes = ["contract.data_fields"],
            Events = ["data_field:update", "data_field:update"],
        },
        new(Many, 400, "item-without-a-name", Notes, Documented, async fixture =>
            UpdateMany(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new ContractDataFieldUpdate { Value = "C-7" }))
        {
            Rule = "data-field-unnamed",
        },
        new(Many, 400, "item-with-two-names", Notes, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return UpdateMany(
                fixture.Tenant.Admin.Email, contract.Id,
                new ContractDataFieldUpdate { Id = contract.DataFields![0].Id, PrivateOwnerside = new() { CustomId = "payment_terms" },
                    Value = "C-7" });
        })
        {
            Rule = "data-field-two-named",
        },
        new(Many, 403, "user-who-may-not-update", Notes, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return UpdateMany(viewer.Email, (await fixture.ViewedByAsync(viewer)).Id, TermsOf("10 days"));
        }),
        new(Many, 404, "unknown-field", Notes, Inferred, async fixture => UpdateMany(
            fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new ContractDataFieldUpdate { Id = 1, Value = "red" })),
        new(Many, 409, "overdue-contract", Notes, Inferred, async fixture =>
            UpdateMany(fixture.Tenant.Admin.Email, (await fixture.OverdueAsync()).Id, TermsOf("10 days"))),
        .. Unauthorized.ByToken(Many, email => UpdateMany(email, 1, TermsOf("10 days"))),
        .. Unauthorized.ByUser(Many, email => UpdateMany(email, 1, TermsOf("10 days"))),
        .. Unauthorized.ByToken(Update, email => UpdateAs(email, 1, Terms, "10 days")),
        .. Unauthorized.ByUser(Update, email => UpdateAs(email, 1, Terms, "10 days")),
    ];

    private static ContractDataFieldUpdate TermsOf(string value) =>
        new() { PrivateOwnerside = new() { CustomId = "payment_terms" }, Value = value };

    private static Call UpdateMany(string email, long contract, params IReadOnlyList<ContractDataFieldUpdate> fields)
    {
        var request = new UpdateContractDataFieldsRequest { DataFields = fields };
        return Call.Of(
            client => client.AsUser(email).DataFields.TryUpdateContractDataFieldsAsync(contract, request),
            client => client.AsUser(email).DataFields.UpdateContractDataFieldsAsync(contract, request));
    }

    private static Call UpdateAs(string email, Contract contract, DataFieldKey field, string? value) =>
        UpdateAs(email, contract.Id, field, value);

    private static Call UpdateAs(string email, long contract, DataFieldKey field, string? value) =>
        UpdateAs(email, contract, field, new UpdateContractDataFieldRequest { Value = value });

    private static Call UpdateAs(string email, long contract, DataFieldKey field, UpdateContractDataFieldRequest request) => Call.Of(
        client => client.AsUser(email).DataFields.TryUpdateContractDataFieldAsync(contract, field, request),
        client => client.AsUser(email).DataFields.UpdateContractDataFieldAsync(contract, field, request));
}
