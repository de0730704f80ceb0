using System.Globalization;
using ContractTests.Scenarios;
using ContractTests.Worlds;
using Oneflow.Client;

#pragma warning disable ONEFLOW001 // Inferred operations are tried like the documented ones.

namespace ContractTests.Properties;

/// <summary>Entities of an account to put into the paths of operations.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, long> _ids = [];

    public static async Task<Places> ArrangeAsync(World world)
    {
        var order = await world.OrderAsync();
        var company = order.Parties.OfType<CompanyParty>().First(party => party.MyParty == false);
        Contact contact = await world.Admin.Contacts.CreateContactAsync(new() { WorkspaceId = world.Tenant.Workspaces[0].Id });
        Webhook webhook = await world.Admin.Webhooks.CreateWebhookAsync(new() { CallbackUrl = "https://receiver.example/" });
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
                ["template_type_id"] = (await world.Admin.TemplateTypes.ListTemplateTypesAsync()).Data[0].Id,
            },
        };
    }

    public string Fill(string template) => string.Join('/', template.Split('/').Select(part =>
        part.StartsWith('{') ? _ids[part.Trim('{', '}')].ToString(CultureInfo.InvariantCulture) : part));
}
