using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class ProductGroupScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Page = "docs/product-group-1";

    public static IEnumerable<Scenario> All => [.. Reads, .. Updates, .. UpdatesOfAll];

    private static IEnumerable<Scenario> Reads =>
    [
        new("listProductGroups", 200, "one", "certified-connectors/Oneflow", Inferred, async fixture =>
        {
            var (email, id) = (fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id);
            return Call.Of(
                client => client.AsUser(email).Products.TryListProductGroupsAsync(id),
                client => client.AsUser(email).Products.ListProductGroupsAsync(id));
        }),
        new("getProductGroup", 200, "known", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Get(fixture.Tenant.Admin.Email, order.Id, Group(order).Id);
        }),
        new("getProductGroup", 404, "unknown", Errors, Inferred,
            async fixture => Get(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, 1))
        {
            Rule = "product-group-unknown",
        },
        .. Unauthorized.ByToken("getProductGroup", email => Get(email, 1, 1)),
        .. Unauthorized.ByUser("getProductGroup", email => Get(email, 1, 1)),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateProductGroup", 200, "configuration-and-products", Page, Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            var products = Group(order).Products;
            return Update(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, new()
            {
                Configuration = new() { CounterpartEdit = true, PricePrecision = 3 },
                Products =
                [
                    new() { Id = products[1].Id, Name = "Small barrel" },
                    new() { Name = "Nails", Price1 = new NewPrice { BaseAmount = new PriceAmount { Amount = 1.10m } } },
                ],
            });
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:delete", "product:update", "product:create"],
        },
        new("updateProductGroup", 200, "nothing", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Update(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, new());
        }),
        new("updateProductGroup", 400, "precision-above-range", "docs/product-group", Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Update(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, new() { Configuration = new() { PricePrecision = 5 } });
        }),
        new("updateProductGroup", 404, "unknown", Errors, Inferred,
            async fixture => Update(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, 1, new())),
        new("updateProductGroup", 404, "unknown-product", Errors, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Update(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, new() { Products = [new() { Id = 1, Name = "Nails" }] });
        })
        {
            Rule = "product-unknown",
        },
        .. Unauthorized.ByToken("updateProductGroup", email => Update(email, 1, 1, new())),
        .. Unauthorized.ByUser("updateProductGroup", email => Update(email, 1, 1, new())),
    ];

    private static IEnumerable<Scenario> UpdatesOfAll =>
    [
        new("updateProductGroups", 200, "products-reordered", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return UpdateAll(fixture.Tenant.Admin.Email, order.Id, new ProductGroupUpdate
            {
                Id = Group(order).Id,
                Products = [.. Group(order).Products.Reverse().Select(product => new ProductGroupProduct { Id = product.Id })],
            });
        })
        {
            Changes = ["contract.product_groups"],
        },
        new("updateProductGroups", 400, "no-id", Page, Inferred, async fixture =>
            UpdateAll(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, new ProductGroupUpdate())),
        new("updateProductGroups", 404, "user-who-may-not-update", Errors, Inferred, async fixture =>
        {
            var viewer = fixture.Tenant.Member(_ => true);
            return UpdateAll(viewer.Email, (await fixture.ViewedByAsync(viewer)).Id);
        })
        {
            Rule = "contract-change-not-accessible",
        },
        new("updateProductGroups", 404, "unknown-group", Errors, Inferred, async fixture =>
            UpdateAll(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, new ProductGroupUpdate { Id = 1 })),
        .. Unauthorized.ByToken("updateProductGroups", email => UpdateAll(email, 1)),
        .. Unauthorized.ByUser("updateProductGroups", email => UpdateAll(email, 1)),
    ];

    private static ProductGroup Group(Contract order) => order.ProductGroups[0];

    private static Call Get(string email, long contract, long group) => Call.Of(
        client => client.AsUser(email).Products.TryGetProductGroupAsync(contract, group),
        client => client.AsUser(email).Products.GetProductGroupAsync(contract, group));

    private static Call Update(string email, long contract, long group, UpdateProductGroupRequest request) => Call.Of(
        client => client.AsUser(email).Products.TryUpdateProductGroupAsync(contract, group, request),
        client => client.AsUser(email).Products.UpdateProductGroupAsync(contract, group, request));

    private static Call UpdateAll(string email, long contract, params IReadOnlyList<ProductGroupUpdate> groups)
    {
        var request = new UpdateProductGroupsRequest { ProductGroups = groups };
        return Call.Of(
            client => client.AsUser(email).Products.TryUpdateProductGroupsAsync(contract, request),
            client => client.AsUser(email).Products.UpdateProductGroupsAsync(contract, request));
    }
}
