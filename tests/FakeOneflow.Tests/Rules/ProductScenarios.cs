using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Products that a contract cannot have.</summary>
internal static class ProductScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["products-not-offered"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With("product_groups", Groups("""{"name":"A"}"""))),
        ["product-group-unknown"] = async tenant => await (await tenant.NewOrderAsync()).SendAsync("GET", "/product_groups/1"),
        ["product-unknown"] = async tenant => await (await tenant.NewOrderAsync()).SendAsync("GET", "/products/1"),
        ["product-two-discounts"] = tenant => CreateAsync(
            tenant,
            """{"name":"A","price_1":{"base_amount":{"amount":"9"},"discount_amount":{"amount":"1"},"discount_percent":"1.000"}}"""),
        ["product-discount-too-large"] = tenant => CreateAsync(
            tenant, """{"name":"A","price_1":{"base_amount":{"amount":"9"},"discount_amount":{"amount":"9"}}}"""),
        ["product-choice-amount"] = tenant => CreateAsync(tenant, """{"name":"A","quantity":{"type":"multiple_choice","amount":2}}"""),
        ["product-single-choice"] = tenant => CreateAsync(
            tenant, """{"name":"A","quantity":{"type":"single_choice","amount":1}},{"name":"B","quantity":{"type":"single_choice","amount":1}}"""),
        ["product-custom-id-duplicate"] = tenant => CreateAsync(tenant, """{"name":"A","_private_ownerside":{"custom_id":"a"}},{"name":"B","_private_ownerside":{"custom_id":"a"}}"""),
        ["products-too-many"] = tenant => CreateAsync(tenant, string.Join(',', Enumerable.Repeat("""{"name":"A"}""", 151))),
    };

    private static Task<Reply> CreateAsync(TestTenant tenant, string products) => tenant.CreateAsync(
        Bodies.Contract(tenant).With("template_id", tenant.OrderTemplate).With("product_groups", Groups(products)));

    private static JsonNode Groups(string products) => JsonNode.Parse($$"""[{"products":[{{products}}]}]""")!;
}
