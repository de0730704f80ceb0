using ApiWrappers;
using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

/// <summary>Template types, their data fields, and one template.</summary>
internal static class TemplateTypeScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Overview = "reference/api-overview";
    private const string Create = "docs/configure-template-group-and-webhook";
    private const string Fields = "docs/manage-template-type-data-fields";

    public static IEnumerable<Scenario> All => [.. Template, .. Lists, .. Creations, .. Gets, .. Updates, .. Deletions, .. FieldUpdates];

    private static IEnumerable<Scenario> Template =>
    [
        new("getTemplate", 200, "of-a-type", "reference/get-a-template-by-id", Documented, fixture =>
            Task.FromResult(GetTemplate(fixture.Tenant.Admin.Email, fixture.Tenant.ActiveTemplate.Id))),
        new("getTemplate", 404, "unknown", Errors, Inferred, fixture => Task.FromResult(GetTemplate(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "template-id-unknown",
        },
        .. Unauthorized.ByToken("getTemplate", email => GetTemplate(email, 1)),
        .. Unauthorized.ByUser("getTemplate", email => GetTemplate(email, 1)),
    ];

    private static IEnumerable<Scenario> Lists =>
    [
        new("listTemplateTypes", 200, "sorted", "docs/get-template-types", Documented, async fixture =>
        {
            await fixture.Admin.TemplateTypes.CreateTemplateTypeAsync(new() { Name = "Leases" });
            return List(fixture.Tenant.Admin.Email, TemplateTypeSortKey.Name);
        }),
        new("listTemplateTypes", 400, "unknown-sort-key", "docs/sorting", Inferred, fixture =>
            Task.FromResult(List(fixture.Tenant.Admin.Email, TemplateTypeSortKey.From("colour")))),
        new("listTemplateTypes", 403, "user-without-workspace", "docs/get-template-types", Inferred,
            fixture => Task.FromResult(List(fixture.Tenant.Outsider.Email)))
        {
            Rule = "template-types-forbidden",
        },
        .. Unauthorized.ByToken("listTemplateTypes", email => List(email)),
        .. Unauthorized.ByUser("listTemplateTypes", email => List(email)),
    ];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createTemplateType", 200, "name-and-description", Create, Inferred, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { Name = "Leases", Description = "Contracts about rooms." })))
        {
            Changes = ["+template_type"],
        },
        new("createTemplateType", 400, "empty-name", Create, Inferred,
            fixture => Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { Name = "" }))),
        .. Unauthorized.ByToken("createTemplateType", email => CreateAs(email, new() { Name = "Leases" })),
        .. Unauthorized.ByUser("createTemplateType", email => CreateAs(email, new() { Name = "Leases" })),
    ];

    private static IEnumerable<Scenario> Gets =>
    [
        new("getTemplateType", 200, "with-data-fields", "reference/get-template-type-by-id", Documented, async fixture =>
            GetAs(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id)),
        new("getTemplateType", 400, "malformed-id", "reference/get-template-type-by-id", Inferred,
            fixture => Task.FromResult(GetAs(fixture.Tenant.Admin.Email, 1) with
        {
            Tamper = request => request.RequestUri = new Uri(request.RequestUri!, "first"),
        })),
        new("getTemplateType", 403, "user-without-workspace", "reference/get-template-type-by-id", Inferred, async fixture =>
            GetAs(fixture.Tenant.Outsider.Email, (await SeededAsync(fixture)).Id)),
        new("getTemplateType", 403, "unknown", "reference/get-template-type-by-id", Inferred,
            fixture => Task.FromResult(GetAs(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "template-type-not-accessible",
        },
        .. Unauthorized.ByToken("getTemplateType", email => GetAs(email, 1)),
        .. Unauthorized.ByUser("getTemplateType", email => GetAs(email, 1)),
        new("listTemplateTypeDataFields", 200, "all", "docs/migration-checklist-for-developers", Inferred, async fixture =>
            ListFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id)),
        new("listTemplateTypeDataFields", 404, "unknown-type", Errors, Inferred,
            fixture => Task.FromResult(ListFields(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "template-type-unknown",
        },
        .. Unauthorized.ByToken("listTemplateTypeDataFields", email => ListFields(email, 1)),
        .. Unauthorized.ByUser("listTemplateTypeDataFields", email => ListFields(email, 1)),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateTemplateType", 200, "name", Overview, Inferred, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, new() { Name = "Services and repairs" }))
        {
            Changes = ["template.template_type", "template.template_type", "template_type.name", "template_type.updated_time"],
        },
        new("updateTemplateType", 200, "nothing", Overview, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, new())),
        new("updateTemplateType", 400, "empty-name", Overview, Inferred, async fixture =>
            UpdateAs(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, new() { Name = "" })),
        new("updateTemplateType", 404, "unknown", Errors, Inferred,
            fixture => Task.FromResult(UpdateAs(fixture.Tenant.Admin.Email, 1, new()))),
        .. Unauthorized.ByToken("updateTemplateType", email => UpdateAs(email, 1, new())),
        .. Unauthorized.ByUser("updateTemplateType", email => UpdateAs(email, 1, new())),
    ];

    private static IEnumerable<Scenario> Deletions =>
    [
        new("deleteTemplateType", 200, "in-use", Overview, Inferred,
            async fixture => DeleteAs(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id))
        {
            Changes = ["-template_type", "template._links", "template._links", "template.template_type", "template.template_type"],
        },
        new("deleteTemplateType", 404, "unknown", Errors, Inferred, fixture => Task.FromResult(DeleteAs(fixture.Tenant.Admin.Email, 1))),
        .. Unauthorized.ByToken("deleteTemplateType", email => DeleteAs(email, 1)),
        .. Unauthorized.ByUser("deleteTemplateType", email => DeleteAs(email, 1)),
    ];

    private static IEnumerable<Scenario> FieldUpdates =>
    [
        new("updateTemplateTypeDataFields", 200, "changed-added-and-removed", Fields, Documented, async fixture =>
            SetFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, Field("payment_terms", "Terms of payment"),
                Field("colour", "Colour")))
        {
            Changes = ["template.template_type", "template.template_type", "template_type.data_fields", "template_type.updated_time"],
        },
        new("updateTemplateTypeDataFields", 400, "custom-id-twice", Fields, Documented, async fixture =>
            SetFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, Field("colour", "Colour"), Field("colour", "Tint")))
        {
            Rule = "data-field-duplicate",
        },
        new("updateTemplateTypeDataFields", 400, "field-of-the-system", "reference/data-field", Documented, async fixture =>
            SetFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, Field("contract_name", "Title")))
        {
            Rule = "data-field-system",
        },
        new("updateTemplateTypeDataFields", 400, "value-too-long", Fields, Documented, async fixture =>
        {
            var colour = Field("colour", "Colour");
            colour.Value = new string('x', 1025);
            return SetFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, colour);
        }),
        new("updateTemplateTypeDataFields", 404, "unknown-type", Errors, Inferred,
            fixture => Task.FromResult(SetFields(fixture.Tenant.Admin.Email, 1, Field("colour", "Colour")))),
        new("updateTemplateTypeDataFields", 404, "unknown-field", Errors, Inferred, async fixture =>
        {
            var colour = Field("colour", "Colour");
            colour.Id = 1;
            return SetFields(fixture.Tenant.Admin.Email, (await SeededAsync(fixture)).Id, colour);
        })
        {
            Rule = "template-type-data-field-unknown",
        },
        .. Unauthorized.ByToken("updateTemplateTypeDataFields", email => SetFields(email, 1, Field("colour", "Colour"))),
        .. Unauthorized.ByUser("updateTemplateTypeDataFields", email => SetFields(email, 1, Field("colour", "Colour"))),
    ];

    /// <summary>The type that the account comes with, and that a template has.</summary>
    private static async Task<TemplateType> SeededAsync(AccountFixture fixture) =>
        (await fixture.Admin.TemplateTypes.ListTemplateTypesAsync()).Data[0];

    private static TemplateTypeDataField Field(string customId, string name) => new() { CustomId = customId, Name = name };

    private static Call GetTemplate(string email, long id) => Call.Of(
        client => client.AsUser(email).Templates.TryGetTemplateAsync(id), client => client.AsUser(email).Templates.GetTemplateAsync(id));

    private static Call List(string email, Sort<TemplateTypeSortKey>? sort = null) => Call.Of(
        client => client.AsUser(email).TemplateTypes.TryListTemplateTypesAsync(sort: sort),
        client => client.AsUser(email).TemplateTypes.ListTemplateTypesAsync(sort: sort));

    private static Call CreateAs(string email, CreateTemplateTypeRequest request) => Call.Of(
        client => client.AsUser(email).TemplateTypes.TryCreateTemplateTypeAsync(request),
        client => client.AsUser(email).TemplateTypes.CreateTemplateTypeAsync(request));

    private static Call GetAs(string email, long id) => Call.Of(
        client => client.AsUser(email).TemplateTypes.TryGetTemplateTypeAsync(id),
        client => client.AsUser(email).TemplateTypes.GetTemplateTypeAsync(id));

    private static Call UpdateAs(string email, long id, UpdateTemplateTypeRequest request) => Call.Of(
        client => client.AsUser(email).TemplateTypes.TryUpdateTemplateTypeAsync(id, request),
        client => client.AsUser(email).TemplateTypes.UpdateTemplateTypeAsync(id, request));

    private static Call DeleteAs(string email, long id) => Call.Of(
        client => client.AsUser(email).TemplateTypes.TryDeleteTemplateTypeAsync(id),
        client => client.AsUser(email).TemplateTypes.DeleteTemplateTypeAsync(id));

    private static Call SetFields(string email, long id, params IReadOnlyList<TemplateTypeDataField> fields)
    {
        var request = new UpdateTemplateTypeDataFieldsRequest { DataFields = fields };
        return Call.Of(
            client => client.AsUser(email).TemplateTypes.TryUpdateTemplateTypeDataFieldsAsync(id, request),
            client => client.AsUser(email).TemplateTypes.UpdateTemplateTypeDataFieldsAsync(id, request));
    }

    private static Call ListFields(string email, long id) => Call.Of(
        client => client.AsUser(email).Helpers.TryListTemplateTypeDataFieldsAsync(id),
        client => client.AsUser(email).Helpers.ListTemplateTypeDataFieldsAsync(id));
}
