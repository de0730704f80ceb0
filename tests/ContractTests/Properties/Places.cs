using System.Globalization;
using ContractTests.Fixtures;
using ContractTests.Scenarios;
using Oneflow.Client;

#pragma warning disable ONEFLOW001 // Inferred operations are tried like the documented ones.

namespace ContractTests.Properties;

/// <summary>Entities of an account to put into the paths of operations.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, long> _ids = [];

    public static async Task<Places> ArrangeAsync(AccountFixture fixture)
    {
        var order = await fixture.OrderAsync();
        var company = order.Counterparties.OfType<CompanyParty>().First();
        Contact contact = await fixture.Admin.Contacts.CreateContactAsync(new() { WorkspaceId = fixture.Tenant.Workspaces[0].Id });
        Webhook webhook = await fixture.Admin.Webhooks.CreateWebhookAsync(new() { CallbackUrl = "https://receiver.example/" });
        return new()
        {
            _ids =
            {
                ["contract_id"] = order.Id,
                ["party_id"] = company.Id,
                ["participant_id"] = order.Counterparty(),
                ["product_group_id"] = order.ProductGroups[0].Id,
                ["product_id"] = order.ProductGroups[0].Products[0].Id,
                ["data_field_id"] = 1,
                ["contact_id"] = contact.Id,
                ["webhook_id"] = webhook.WebhookId!.Value,
                ["template_type_id"] = (await fixture.Admin.TemplateTypes.ListTemplateTypesAsync()).Data[0].Id,
            },
        };
    }

    public string Fill(string template) => string.Join('/', template.Split('/').Select(part =>
        part.StartsWith('{') ? _ids[part.Trim('{', '}')].ToString(CultureInfo.InvariantCulture) : part));
}
