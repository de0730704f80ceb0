using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Data fields that are not there, or cannot be changed.</summary>
internal static class DataFieldScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["data-field-key-malformed"] = tenant => SetAsync(tenant, "customer_number", """{"value":"C-1"}"""),
        ["data-field-unknown"] = tenant => SetAsync(tenant, "c::nothing", """{"value":"C-1"}"""),
        ["data-field-other-in-body"] = tenant => SetAsync(tenant, "c::customer_number", """{"id":1,"value":"C-1"}"""),
        ["data-field-unnamed"] = tenant => SetManyAsync(tenant, _ => """{"value":"C-1"}"""),
        ["data-field-two-named"] = tenant => SetManyAsync(
            tenant, id => $$$"""{"id":{{{id}}},"_private_ownerside":{"custom_id":"payment_terms"},"value":"C-1"}"""),
        ["data-field-not-of-template"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With(
            "data_fields", JsonNode.Parse("""[{"custom_id":"nothing","value":"C-1"}]"""))),
        ["data-fields-admin-only"] = tenant => ReplaceAsync(tenant, "", tenant.Member),
        ["data-field-duplicate"] = tenant => ReplaceAsync(
            tenant, """{"custom_id":"a","name":"A"},{"custom_id":"a","name":"B"}"""),
        ["data-field-system"] = tenant => ReplaceAsync(tenant, """{"custom_id":"contract_name","name":"Title"}"""),
        ["template-type-data-field-unknown"] = tenant => ReplaceAsync(tenant, """{"id":1,"custom_id":"a","name":"A"}"""),
    };

    private static async Task<Reply> SetAsync(TestTenant tenant, string field, string body) =>
        await (await tenant.NewContractAsync()).SendAsync("PUT", $"/data_fields/{field}", body);

    private static async Task<Reply> SetManyAsync(TestTenant tenant, Func<long, string> item)
    {
        var contract = await tenant.NewContractAsync();
        var first = (long)(await contract.SendAsync("GET", "/data_fields")).Json["data"]![0]!["id"]!;
        return await contract.SendAsync("PUT", "/data_fields", $$"""{"data_fields":[{{item(first)}}]}""");
    }

    private static async Task<Reply> ReplaceAsync(TestTenant tenant, string fields, string? user = null)
    {
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!["id"];
        return await tenant.SendTextAsync(
            "PUT", $"/template_types/{type}/data_fields", $$"""{"data_fields":[{{fields}}]}""", user ?? tenant.Admin);
    }
}
