using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Products;

public sealed class ProductTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("""{"base_amount":{"amount":"10"},"discount_percent":"12.500"}""", "8.75")]
    [InlineData("""{"base_amount":{"amount":"10"},"discount_amount":{"amount":"1.25"},"discount_percent":"0.000"}""", "8.75")]
    [InlineData("""{"base_amount":{"amount":"10"},"discount_amount":null}""", "10.00")]
    public async Task The_final_amount_is_computed(string price, string amount)
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();

        var product = (await AddAsync(order, $$"""{"name":"Nail","price_1":{{price}}}""")).Json;

        Assert.Equal(amount, (string)product["price_1"]!["amount"]!["amount"]!);
    }

    [Fact]
    public async Task A_product_is_changed_with_its_group_and_without()
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var product = (await AddAsync(order, """{"name":"Nail","_private_ownerside":{"custom_id":"n"}}""")).Json;

        var same = await order.SendAsync("PUT", $"/products/{product["id"]}", "{}");
        var changed = await order.SendAsync("PUT", $"{await GroupAsync(order)}/products/{product["id"]}", """{"counterparty_lock":true}""");

        Assert.Equal(product.ToJsonString(), same.Json.ToJsonString());
        Assert.True((bool)changed.Json["counterparty_lock"]!);
        Assert.Equal("Nail", (string)changed.Json["name"]!);
        Assert.Equal("200 ", (await order.SendAsync("DELETE", $"/products/{product["id"]}")).Essence);
        Assert.Equal(404, (await order.SendAsync("GET", $"/products/{product["id"]}")).Code);
    }

    [Fact]
    public async Task The_products_of_a_group_are_those_that_are_sent_in_that_order()
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var (first, second) = ((await AddAsync(order, """{"name":"A"}""")).Json, (await AddAsync(order, """{"name":"B"}""")).Json);
        await AddAsync(order, """{"name":"C"}""");

        var group = await order.SendAsync(
            "PUT", await GroupAsync(order),
            $$"""{"products":[{"name":"D"},{"id":{{second["id"]}}},{"id":{{first["id"]}},"name":"E"}],"configuration":{"price_precision":3} }""");

        Assert.Equal(["D", "B", "E"], group.Json["products"]!.AsArray().Select(product => (string)product!["name"]!));
        Assert.Equal(3, (int)group.Json["configuration"]!["price_precision"]!);
        var types = (await order.SendAsync("GET", "/events")).Json["data"]!.AsArray().Select(happened => (string)happened!["type"]!);
        Assert.Equal(["product:delete", "product:create", "product:update"], types.TakeLast(3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_two_products_of_a_group_have_one_id(bool withAllGroups)
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var product = (await AddAsync(order, """{"name":"A"}""")).Json["id"];
        var group = await GroupAsync(order);
        var products = $$"""[{"id":{{product}},"name":"B"},{"name":"C"},{"id":{{product}},"name":"D"}]""";

        var (reply, path) = withAllGroups
            ? (await order.SendAsync("PUT", "/product_groups",
                $$"""{"product_groups":[{"id":{{group.Split('/')[^1]}},"products":{{products}}}]}"""), "product_groups[0].products[2].id")
            : (await order.SendAsync("PUT", group, $$"""{"products":{{products}}}"""), "products[2].id");

        Assert.Equal(400, reply.Code);
        Assert.Equal(path, Assert.Single(reply.Json["parameter_problems"]!.AsObject()).Key);
        Assert.Equal("A", (string)Assert.Single((await order.SendAsync("GET", group)).Json["products"]!.AsArray())!["name"]!);
    }

    [Fact]
    public async Task A_contract_is_created_with_products()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("template_id", tenant.OrderTemplate)
            .With("product_groups", JsonNode.Parse("""[{"products":[{"name":"Nail"},{"name":"Screw"}]}]"""));

        var group = (await tenant.NewContractAsync(body)).Json["product_groups"]![0]!;

        var template = (await tenant.GetAsync($"/templates/{tenant.OrderTemplate}")).Json;
        Assert.Equal((long)template["product_groups"]![0]!["id"]!, (long)group["created_from"]!);
        Assert.Equal(["Nail", "Screw"], group["products"]!.AsArray().Select(product => (string)product!["name"]!));
    }

    [Theory]
    [InlineData("100", 200)]
    [InlineData("100.001", 400)]
    [InlineData("-1", 400)]
    [InlineData("12.5000", 400)]
    public async Task A_percentage_is_from_0_to_100_with_three_decimals(string percent, int status)
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();

        var reply = await AddAsync(order, $$$"""{"name":"Nail","price_1":{"base_amount":{"amount":"10"},"discount_percent":"{{{percent}}}"}}""");

        Assert.Equal(status, reply.Code);
    }

    [Theory]
    [InlineData("""{"type":"single_choice","amount":1}""", 200)]
    [InlineData("""{"type":"multiple_choice","amount":0}""", 200)]
    [InlineData("""{"type":"quantity","amount":2}""", 200)]
    [InlineData("""{"type":"single_choice","amount":2}""", 400)]
    [InlineData("""{"type":"some","amount":1}""", 400)]
    public async Task The_amount_of_a_choice_is_0_or_1(string quantity, int status)
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();

        Assert.Equal(status, (await AddAsync(order, $$"""{"name":"Nail","quantity":{{quantity}}}""")).Code);
    }

    [Theory]
    [InlineData("""{"name":"Nail","price_1":null}""", 200)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"0"},"discount_amount":{"amount":"5"}}}""", 200)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"5"},"discount_amount":{"amount":"5"}}}""", 400)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"5"},"tax_1":"25.000"}}""", 200)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"5"},"tax_1":"100.001"}}""", 400)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"5"},"tax":"25"}}""", 400)]
    [InlineData("""{"name":"Nail","price_1":{"base_amount":{"amount":"5","currency":"SEK"}}}""", 400)]
    [InlineData("""{"name":"Nail","custom_id":"n"}""", 400)]
    [InlineData("""{"name":""}""", 400)]
    [InlineData("""{"description":"Without a name."}""", 400)]
    [InlineData("""{"name":"Nail","quantity":{"type":"single_choice","amount":0}}""", 400)]
    public async Task A_product_is_as_the_page_says(string product, int status)
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();

        Assert.Equal(status, (await AddAsync(order, product)).Code);
    }

    [Fact]
    public async Task A_price_is_hidden_by_null_and_a_product_without_a_quantity_can_be_chosen()
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var product = (await AddAsync(order, """{"name":"Nail","price_1":{"base_amount":{"amount":"5"},"tax_1":"25"}}""")).Json;

        var hidden = (await order.SendAsync("PUT", $"/products/{product["id"]}", """{"price_1":null}""")).Json;

        Assert.Equal(("25.000", "multiple_choice"), ((string)product["price_1"]!["tax_1"]!, (string)product["quantity"]!["type"]!));
        Assert.Null(hidden["price_1"]);
        await order.OverdueAsync();
        Assert.Equal(409, (await order.SendAsync("PUT", $"/products/{product["id"]}", """{"name":"Screw"}""")).Code);
    }

    [Fact]
    public async Task A_tax_is_called_Tax_until_it_is_named()
    {
        var order = await (await server.NewTenantAsync()).NewOrderAsync();
        var before = (await order.SendAsync("GET", await GroupAsync(order))).Json;

        var after = (await order.SendAsync("PUT", await GroupAsync(order), """{"configuration":{"tax_1":{"label":"Moms"}}}""")).Json;

        Assert.Equal(("Tax", "Moms"),
            ((string)before["configuration"]!["tax_1"]!["label"]!, (string)after["configuration"]!["tax_1"]!["label"]!));
    }

    private static async Task<string> GroupAsync(TestContract order) =>
        $"/product_groups/{(await order.SendAsync("GET", "/product_groups")).Json["data"]![0]!["id"]}";

    private static async Task<Reply> AddAsync(TestContract order, string product) =>
        await order.SendAsync("POST", $"{await GroupAsync(order)}/products", product);
}
