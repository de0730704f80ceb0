using System.Text.Json.Nodes;
using OneflowFake.Oneflow;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Spec;

/// <summary>Calls every operation so that it succeeds, deletions last.</summary>
internal sealed class SpecTour(TestTenant tenant)
{
    private readonly List<(string Operation, Reply Reply)> _answers = [];

    public IReadOnlyList<(string Operation, Reply Reply)> Answers => _answers;

    public Task<Reply> RefusedAsync() => tenant.GetAsync("/contracts/1");

    public async Task RunAsync()
    {
        await AccountAsync();
        await TemplatesAsync();
        await ContractsAsync();
        await PartiesAsync();
        await ContentAsync();
        await DeleteAsync();
    }

    private async Task AccountAsync()
    {
        await CallAsync(OperationIds.GetApiRoot, "/");
        await CallAsync(OperationIds.Ping, "/ping");
        await CallAsync(OperationIds.GetAccount, "/accounts/me");
        await CallAsync(OperationIds.ListUsers, "/users?limit=2");
        await CallAsync(OperationIds.ListWorkspaces, "/workspaces");
        await CallAsync(OperationIds.GetWorkspace, $"/workspaces/{tenant.Workspace}");
        await CallAsync(OperationIds.CreateFolder, "/folders", $$"""{"name":"2025","workspace_id":{{tenant.Workspace}}}""");
        await CallAsync(OperationIds.CreateTag, "/tags", """{"name":"urgent"}""");
        await CallAsync(OperationIds.ListTags, "/tags");
        var contact = await CallAsync(OperationIds.CreateContact, "/contacts", $$"""{"workspace_id":{{tenant.Workspace}}}""");
        await CallAsync(OperationIds.ListContacts, $"/contacts?workspace_id={tenant.Workspace}");
        await CallAsync(OperationIds.GetContact, $"/contacts/{contact["id"]}");
        await CallAsync(OperationIds.UpdateContact, $"/contacts/{contact["id"]}", """{"name":"Ada"}""");
        await CallAsync(OperationIds.DeleteContact, $"/contacts/{contact["id"]}");
        var webhook = await CallAsync(
            OperationIds.CreateWebhook, "/webhooks",
            """{"callback_url":"https://example.com/","filters":[{"filter_rules":[{"type":"EVENT_TYPE","values":["contract:sign"]}]}]}""");
        await CallAsync(OperationIds.ListWebhooks, "/webhooks");
        await CallAsync(OperationIds.GetWebhook, $"/webhooks/{webhook["id"]}");
        await CallAsync(OperationIds.UpdateWebhook, $"/webhooks/{webhook["id"]}", """{"filters":null}""");
        await CallAsync(OperationIds.DeleteWebhook, $"/webhooks/{webhook["id"]}");
    }

    private async Task TemplatesAsync()
    {
        await CallAsync(OperationIds.ListTemplates, "/templates");
        await CallAsync(OperationIds.GetTemplate, $"/templates/{tenant.Template}");
        await CallAsync(OperationIds.ListTemplateTypes, "/template_types");
        await CallAsync(OperationIds.GetContractCreateData, "/helpers/contract_create_data");
        var type = await CallAsync(OperationIds.CreateTemplateType, "/template_types", """{"name":"Leases"}""");
        var path = $"/template_types/{type["id"]}";
        await CallAsync(OperationIds.GetTemplateType, path);
        await CallAsync(OperationIds.UpdateTemplateType, path, """{"name":"Rents"}""");
        await CallAsync(
            OperationIds.UpdateTemplateTypeDataFields, path + "/data_fields",
            """{"data_fields":[{"custom_id":"rent","name":"Rent"}]}""");
        await CallAsync(OperationIds.ListTemplateTypeDataFields, $"/helpers{path}/data_fields");
        await CallAsync(OperationIds.DeleteTemplateType, path);
    }

    private string _contract = "";
    private string _order = "";

    private async Task ContractsAsync()
    {
        var made = await CallAsync(OperationIds.CreateContract, "/contracts/create", Bodies.Contract(tenant).ToJsonString());
        _contract = $"/contracts/{made["id"]}";
        var order = await CallAsync(
            OperationIds.CreateContract, "/contracts/create",
            Bodies.Contract(tenant).With("template_id", tenant.OrderTemplate).With("name", "Order").ToJsonString());
        _order = $"/contracts/{order["id"]}";
        await CallAsync(
            OperationIds.UpdateContract, _contract,
            """{"_private":{"value":{"amount":"5.50","currency":"SEK"},"signing_period_expiration":{"type":"fixed_date","expire_date":"2030-01-31"}}}""");
        await CallAsync(OperationIds.PublishContract, _contract + "/publish", Bodies.Invitation().ToJsonString());
        await CallAsync(OperationIds.GetContract, _contract);
        await CallAsync(OperationIds.MoveContract, _contract + "/move", $$"""{"workspace_id":{{tenant.Workspace}}}""");
        await CallAsync(OperationIds.ListContracts, "/contracts");
        await CallAsync(OperationIds.CreateAccessLink, $"{_contract}/participants/{made["parties"]![1]!["participant"]!["id"]}/access_link",
            "");
        await CallAsync(
            OperationIds.CreateReminder, _contract + "/reminders",
            $$"""{"date_time":"2030-01-01T00:00:00+0000","message":"m","subject":"s","reminder_recipients":[{"email":"{{tenant.Admin}}"}]}""");
    }

    private async Task PartiesAsync()
    {
        await CallAsync(OperationIds.ListParties, _contract + "/parties?limit=all");
        var person = await CallAsync(OperationIds.CreateParty, _contract + "/parties", Bodies.Individual("eve@example.org").ToJsonString());
        await CallAsync(OperationIds.GetParty, $"{_contract}/parties/{person["id"]}");
        await CallAsync(OperationIds.DeleteParty, $"{_contract}/parties/{person["id"]}");
        var company = await CallAsync(
            OperationIds.CreateParty, _contract + "/parties", Bodies.Company("mallory@example.org").ToJsonString());
        var path = $"{_contract}/parties/{company["id"]}";
        await CallAsync(OperationIds.UpdateParty, path, """{"name":"Other Ltd"}""");
        var participant = await CallAsync(
            OperationIds.CreateParticipant, path + "/participants", Bodies.Participant("trent@example.org").ToJsonString());
        await CallAsync(OperationIds.UpdateParticipant, $"{path}/participants/{participant["id"]}", """{"title":"Judge"}""");
        await CallAsync(OperationIds.DeleteParticipant, $"{path}/participants/{participant["id"]}");
    }

    private async Task ContentAsync()
    {
        await CallAsync(OperationIds.ListContractDataFields, _contract + "/data_fields");
        await CallAsync(OperationIds.UpdateContractDataField, _contract + "/data_fields/c::customer_number", """{"value":"C-1"}""");
        await CallAsync(
            OperationIds.UpdateContractDataFields, _contract + "/data_fields",
            """{"data_fields":[{"_private_ownerside":{"custom_id":"customer_number"},"value":"C-2"}]}""");
        var groups = await CallAsync(OperationIds.ListProductGroups, _order + "/product_groups");
        var group = $"{_order}/product_groups/{groups["data"]![0]!["id"]}";
        await CallAsync(OperationIds.GetProductGroup, group);
        var product = await CallAsync(OperationIds.CreateProduct, group + "/products", """{"name":"Nail","price_1":{"base_amount":{"amount":"1.10"},"discount_percent":"10","tax_1":"25"}}""");
        await CallAsync(OperationIds.UpdateProductInGroup, $"{group}/products/{product["id"]}", """{"name":"Screw"}""");
        await CallAsync(OperationIds.ListProducts, _order + "/products");
        await CallAsync(OperationIds.GetProduct, $"{_order}/products/{product["id"]}");
        await CallAsync(OperationIds.UpdateProduct, $"{_order}/products/{product["id"]}", "{}");
        await CallAsync(OperationIds.UpdateProductGroup, group, """{"configuration":{"counterpart_edit":true}}""");
        await CallAsync(OperationIds.UpdateProductGroups, _order + "/product_groups", """{"product_groups":[]}""");
        await CallAsync(OperationIds.DeleteProduct, $"{_order}/products/{product["id"]}");
        var comment = await CallAsync(OperationIds.CreateComment, _contract + "/comments", """{"body":"Fine."}""");
        await CallAsync(OperationIds.ListComments, _contract + "/comments");
        await CallAsync(OperationIds.GetComment, $"{_contract}/comments/{comment["id"]}");
        _answers.Add((OperationIds.UploadContractFile, await tenant.UploadAsync(_contract, "terms.txt", "attachment", "Some terms.")));
        await CallAsync(OperationIds.ListContractFiles, _contract + "/files");
        await CallAsync(OperationIds.GetContractFile, _contract + "/files/1");
        var events = await CallAsync(OperationIds.ListContractEvents, _contract + "/events?sort=-created_time,id");
        await CallAsync(OperationIds.GetContractEvent, $"{_contract}/events/{events["data"]![0]!["id"]}");
    }

    private Task<JsonNode> DeleteAsync() => CallAsync(OperationIds.DeleteContract, _contract);

    private async Task<JsonNode> CallAsync(string operation, string path, string? body = null)
    {
        var method = OneflowResources.Operations.Single(known => known.Id == operation).Method;
        var reply = await tenant.SendTextAsync(method, path, body, tenant.Admin);
        _answers.Add((operation, reply));
        return reply.Body.Length > 0 ? reply.Json : new JsonObject();
    }
}
