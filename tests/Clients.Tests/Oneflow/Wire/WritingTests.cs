using ApiWrappers;

namespace Oneflow.Client.Tests.Wire;

/// <summary>Requests in the forms that the reference asks for.</summary>
public sealed class WritingTests
{
    private const string Contract = """{"id":1,"state":"draft"}""";
    private const string Field = """{"id":1}""";
    private const string Page = """{"_links":{"self":{},"next":{},"previous":{}},"count":0,"data":[]}""";

    [Fact]
    public async Task An_update_tells_absent_null_and_a_value_apart()
    {
        var wire = new WireClient(Contract);
        await wire.User.Contracts.UpdateContractAsync(1, new UpdateContractRequest());
        await wire.User.Contracts.UpdateContractAsync(1, new UpdateContractRequest { Private = new UpdateContractPrivate() });
        await wire.User.Contracts.UpdateContractAsync(
            1, new UpdateContractRequest { Private = new UpdateContractPrivate { Value = null } });
        await wire.User.Contracts.UpdateContractAsync(
            1, new UpdateContractRequest
            {
                Private =
            new UpdateContractPrivate { Name = "", Value = new Money { Amount = 500.10m, Currency = "SEK" } }
            });
        Assert.Equal(
            ["{}", """{"_private":{}}""", """{"_private":{"value":null}}""", """{"_private":{"name":"","value":{"amount":"500.10","currency":"SEK"}}}"""],
            wire.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task A_data_field_is_found_by_its_id_or_its_custom_id()
    {
        var wire = new WireClient(Field);
        await wire.User.DataFields.UpdateContractDataFieldAsync(1, 42, new UpdateContractDataFieldRequest { Value = "x" });
        await wire.User.DataFields.UpdateContractDataFieldAsync(
            1, DataFieldKey.Custom("my/field"), new UpdateContractDataFieldRequest { Value = null });
        Assert.Equal(["/v1/contracts/1/data_fields/42", "/v1/contracts/1/data_fields/c%3A%3Amy%2Ffield"],
            wire.Sent.Select(sent => sent.Path));
        Assert.Equal(["""{"value":"x"}""", """{"value":null}"""], wire.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task A_set_that_is_read_changed_and_written_back_keeps_what_nobody_knew()
    {
        var wire = new WireClient("""{"data_fields":[{"id":1,"name":"Old","custom_id":"a","colour":{"hue":120},"source":"imported"}]}""", """{"data_fields":[]}""");
        var fields = await wire.Client.Helpers.ListTemplateTypeDataFieldsAsync(9);
        fields.DataFields[0].Name = "New";
        await wire.User.TemplateTypes.UpdateTemplateTypeDataFieldsAsync(
            9, new UpdateTemplateTypeDataFieldsRequest { DataFields = fields.DataFields });
        Assert.Equal("/v1/helpers/template_types/9/data_fields", wire.Sent[0].Path);
        Assert.Equal("""{"data_fields":[{"custom_id":"a","id":1,"name":"New","source":"imported","colour":{"hue":120}}]}""", wire.Sent[1].Body);
    }

    [Fact]
    public async Task Filters_and_orders_are_typed_and_escaped()
    {
        var wire = new WireClient(Page);
        await wire.Client.Contracts.ListContractsAsync(
            limit: 5,
            sort: Sort.By(ContractSortKey.Name).ThenByDescending(ContractSortKey.StateUpdatedTime),
            filterName: "R&D = fun",
            filterStates: [ContractState.Signed, ContractState.Pending],
            filterPublishedTime: TimeRange.Since(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(1))),
            filterDataFieldMatch: new DataFieldMatch("city", "Göteborg"));
        Assert.Equal(
            "/v1/contracts?limit=5&sort=name%2C-state_updated_time&filter%5Bname%5D=R%26D%20%3D%20fun&filter%5Bstates%5D=signed,pending"
            + "&filter%5Bpublished_time%5D=2024-01-01T00%3A00%3A00%2B01%3A00%7C&filter%5Bdata_field_match%5D=city%3AG%C3%B6teborg",
            Assert.Single(wire.Sent).Path);
    }

    [Fact]
    public async Task Parties_to_create_are_a_closed_choice()
    {
        var wire = new WireClient(Contract);
        await wire.User.Contracts.CreateContractAsync(new CreateContractRequest
        {
            WorkspaceId = 1,
            TemplateId = 2,
            Parties = [new NewIndividualParty { Participant = new NewParticipant { Name = "Cy", DeliveryChannel = DeliveryChannel.None } }],
        });
        Assert.Equal("""{"parties":[{"type":"individual","participant":{"delivery_channel":"none","name":"Cy"}}],"template_id":2,"workspace_id":1}""", Assert.Single(wire.Sent).Body);
    }

    [Fact]
    public async Task An_upload_is_a_form_with_the_file_and_what_becomes_of_it()
    {
        var wire = new WireClient("""{"id":3}""");
        var told = new List<long>();
        await wire.User.Files.UploadContractFileAsync(
            1, new ApiFile(new MemoryStream("%PDF-1.7"u8.ToArray()), "terms.pdf") { Progress = new ImmediateProgress(told.Add) },
            UploadAs.ExpandedPdf);
        var sent = Assert.Single(wire.Sent);
        Assert.Equal(("POST", "/v1/contracts/1/files"), (sent.Method, sent.Path));
        Assert.Contains("name=\"file\"; filename=\"terms.pdf\"", sent.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"upload_as\"\r\n\r\nexpanded_pdf", sent.Body, StringComparison.Ordinal);
        Assert.Equal(8, told[^1]);
    }

    [Fact]
    public async Task A_webhook_is_narrowed_by_events_or_workspaces()
    {
        var wire = new WireClient("""{"id":1,"webhook_id":1,"callback_url":"https://example.com/hook"}""");
        await wire.User.Webhooks.CreateWebhookAsync(new CreateWebhookRequest
        {
            CallbackUrl = "https://example.com/hook",
            Filters = [new WebhookFilter { FilterRules =
                [new EventTypeFilterRule { Values = [EventType.ContractSign] }, new WorkspaceFilterRule { Values = [7] }] }],
        });
        Assert.Equal(
            """{"callback_url":"https://example.com/hook","filters":[{"filter_rules":[{"type":"EVENT_TYPE","values":["contract:sign"]},{"type":"WORKSPACE","values":[7]}]}]}""",
            Assert.Single(wire.Sent).Body);
    }
}
