using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class ProductScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Page = "docs/product";

    public static IEnumerable<Scenario> All =>
        [.. Lists, .. Gets, .. Creations, .. Updates("updateProduct", Update), .. Updates("updateProductInGroup", UpdateInGroup),
            .. Deletions];

    private static IEnumerable<Scenario> Lists =>
    [
        new("listProducts", 200, "all", Page, Inferred, async fixture => List(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id)),
        new("listProducts", 404, "unknown-contract", Errors, Inferred, fixture => Task.FromResult(List(fixture.Tenant.Admin.Email, 1))),
        .. Unauthorized.ByToken("listProducts", email => List(email, 1)),
        .. Unauthorized.ByUser("listProducts", email => List(email, 1)),
    ];

    private static IEnumerable<Scenario> Gets =>
    [
        new("getProduct", 200, "known", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Get(fixture.Tenant.Admin.Email, order.Id, First(order).Id);
        }),
        new("getProduct", 404, "unknown", Errors, Inferred,
            async fixture => Get(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, 1)),
        .. Unauthorized.ByToken("getProduct", email => Get(email, 1, 1)),
        .. Unauthorized.ByUser("getProduct", email => Get(email, 1, 1)),
    ];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createProduct", 200, "with-discount", Page, Documented, async fixture =>
        {
            var nails = ContractStates.Product("nails", "Nails", 1.10m);
            nails.Price1!.DiscountPercent = 10.000m;
            return Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), nails);
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:create"],
        },
        new("createProduct", 200, "with-a-tax-and-a-hidden-price", Page, Documented, async fixture =>
        {
            var nails = ContractStates.Product("nails", "Nails", 1.10m);
            (nails.Price1!.Tax1, nails.Price2) = (25.000m, null);
            return Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), nails);
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:create"],
        },
        new("createProduct", 400, "discount-as-large-as-the-price", Page, Documented, async fixture =>
        {
            var nails = ContractStates.Product("nails", "Nails", 1.10m);
            nails.Price1!.DiscountAmount = new PriceAmount { Amount = 1.10m };
            return Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), nails);
        })
        {
            Rule = "product-discount-too-large",
        },
        new("createProduct", 400, "two-discounts", Page, Documented, async fixture =>
        {
            var nails = ContractStates.Product("nails", "Nails", 1.10m);
            (nails.Price1!.DiscountPercent, nails.Price1.DiscountAmount) = (10.000m, new PriceAmount { Amount = 1.00m });
            return Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), nails);
        })
        {
            Rule = "product-two-discounts",
        },
        new("createProduct", 400, "two-of-a-multiple-choice", Page, Documented, async fixture =>
            Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), Choice("nails", QuantityType.MultipleChoice, 2)))
        {
            Rule = "product-choice-amount",
        },
        new("createProduct", 400, "custom-id-of-another", Page, Documented, async fixture =>
            Create(fixture.Tenant.Admin.Email, await fixture.OrderAsync(), ContractStates.Product("crate", "Nails", 1.10m)))
        {
            Rule = "product-custom-id-duplicate",
        },
        new("createProduct", 400, "second-single-choice", Page, Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            await fixture.Admin.Products.CreateProductAsync(order.Id, Group(order).Id, Choice("nails", QuantityType.SingleChoice, 1));
            return Create(fixture.Tenant.Admin.Email, order, Choice("screws", QuantityType.SingleChoice, 1));
        })
        {
            Rule = "product-single-choice",
        },
        new("createProduct", 400, "too-many", "reference/create-a-contract", Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            await fixture.Admin.Products.UpdateProductGroupAsync(order.Id, Group(order).Id, new()
            {
                Products = [.. Enumerable.Range(1, 150).Select(number => new ProductGroupProduct { Name = $"Crate {number}" })],
            });
            return Create(fixture.Tenant.Admin.Email, order, ContractStates.Product("nails", "Nails", 1.10m));
        })
        {
            Rule = "products-too-many",
        },
        new("createProduct", 404, "unknown-group", Errors, Documented, async fixture => Create(
            fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, 1, ContractStates.Product("nails", "Nails", 1.10m))),
        .. Unauthorized.ByToken("createProduct", email => Create(email, 1, 1, new() { Name = "Nails" })),
        .. Unauthorized.ByUser("createProduct", email => Create(email, 1, 1, new() { Name = "Nails" })),
    ];

    /// <summary>The scenarios of updating a product that do not depend on whether the path names its group.</summary>
    private static IEnumerable<Scenario> Updates(string id, Func<string, long, long, long, UpdateProductRequest, Call> call) =>
    [
        new(id, 200, "name-and-price", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, First(order).Id, new()
            {
                Name = "Large crate",
                Price1 = new NewPrice { BaseAmount = new PriceAmount { Amount = 15.00m } },
            });
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:update"],
        },
        new(id, 200, "nothing", Page, Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, First(order).Id, new());
        }),
        new(id, 400, "custom-id-of-another", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, First(order).Id,
                new() { PrivateOwnerside = new() { CustomId = "barrel" } });
        }),
        new(id, 200, "price-hidden", Page, Documented, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, First(order).Id, new() { Price1 = new(null) });
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:update"],
        },
        new(id, 404, "unknown", Errors, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, 1, new());
        }),
        new(id, 409, "overdue-contract", Page, Inferred, async fixture =>
        {
            var order = await fixture.OverdueOrderAsync();
            return call(fixture.Tenant.Admin.Email, order.Id, Group(order).Id, First(order).Id, new() { Name = "Large crate" });
        }),
        .. Unauthorized.ByToken(id, email => call(email, 1, 1, 1, new())),
        .. Unauthorized.ByUser(id, email => call(email, 1, 1, 1, new())),
    ];

    private static IEnumerable<Scenario> Deletions =>
    [
        new("deleteProduct", 200, "one-of-two", Page, Inferred, async fixture =>
        {
            var order = await fixture.OrderAsync();
            return Delete(fixture.Tenant.Admin.Email, order.Id, First(order).Id);
        })
        {
            Changes = ["contract.product_groups"],
            Events = ["product:delete"],
        },
        new("deleteProduct", 404, "unknown", Errors, Inferred,
            async fixture => Delete(fixture.Tenant.Admin.Email, (await fixture.OrderAsync()).Id, 1)),
        .. Unauthorized.ByToken("deleteProduct", email => Delete(email, 1, 1)),
        .. Unauthorized.ByUser("deleteProduct", email => Delete(email, 1, 1)),
    ];

    private static ProductGroup Group(Contract order) => order.ProductGroups[0];

    private static Product First(Contract order) => Group(order).Products[0];

    private static NewProduct Choice(string customId, QuantityType type, decimal amount)
    {
        var product = ContractStates.Product(customId, "Nails", 1.10m);
        product.Quantity = new ProductQuantity { Amount = amount, Type = type };
        return product;
    }

    private static Call List(string email, long contract) => Call.Of(
        client => client.AsUser(email).Products.TryListProductsAsync(contract),
            client => client.AsUser(email).Products.ListProductsAsync(contract));

    private static Call Get(string email, long contract, long product) => Call.Of(
        client => client.AsUser(email).Products.TryGetProductAsync(contract, product),
        client => client.AsUser(email).Products.GetProductAsync(contract, product));

    private static Call Create(string email, Contract order, NewProduct request) => Create(email, order.Id, Group(order).Id, request);

    private static Call Create(string email, long contract, long group, NewProduct request) => Call.Of(
        client => client.AsUser(email).Products.TryCreateProductAsync(contract, group, request),
        client => client.AsUser(email).Products.CreateProductAsync(contract, group, request));

    private static Call Update(string email, long contract, long group, long product, UpdateProductRequest request) => Call.Of(
        client => client.AsUser(email).Products.TryUpdateProductAsync(contract, product, request),
        client => client.AsUser(email).Products.UpdateProductAsync(contract, product, request));

    private static Call UpdateInGroup(string email, long contract, long group, long product, UpdateProductRequest request) => Call.Of(
        client => client.AsUser(email).Products.TryUpdateProductInGroupAsync(contract, group, product, request),
        client => client.AsUser(email).Products.UpdateProductInGroupAsync(contract, group, product, request));

    private static Call Delete(string email, long contract, long product) => Call.Of(
        client => client.AsUser(email).Products.TryDeleteProductAsync(contract, product),
        client => client.AsUser(email).Products.DeleteProductAsync(contract, product));
}
