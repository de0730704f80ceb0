using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Products;

/// <summary>Changes the product tables of a contract, if the products may be so.</summary>
internal static class ProductChanges
{
    /// <summary>Most products of a contract, over all its tables.</summary>
    public const int MaxProducts = 150;

    /// <summary>Fills the tables of a contract that is being created.</summary>
    public static RuleViolation? Fill(ApiCall call, Contract contract, IReadOnlyList<NewProductGroup> wanted)
    {
        if (call.RefuseIf(
            wanted.Count > 0 && contract.ProductGroups.Count == 0, ProductRules.NotOffered) is { } notOffered)
            return notOffered;

        // They are as the template has them.
        if (wanted.Count == 0)
            return null;

        var added = contract.ProductGroups.ToDictionary(table => table, _ => new List<NewProductGroup>());
        var configurations = new Dictionary<ProductGroup, ProductGroupConfiguration>();
        foreach (var group in wanted)
        {
            Work.Check();
            var table = contract.ProductGroups.FirstOrDefault(
                table => group.Id is null ? contract.ProductGroups.Count == 1 : table.CreatedFrom == group.Id);
            if (call.RefuseIf(table is null && contract.ProductGroups.Count > 0, ProductRules.GroupUnknown) is { } unknown)
                return unknown;

            if (table is not null && group.Configuration is { } configuration)
                configurations[table] = configuration;
            if (table is not null)
                added[table].Add(group);
        }

        // A table may be named often, and is put together once.
        var tables = added.ToDictionary(
            table => table.Key,
            IReadOnlyList<Product> (table) =>
                [.. table.Key.Products, .. table.Value.SelectMany(group => group.Products).Select(product => Number(call, product))]);
        if (Refuse(call, tables) is { } violation)
            return violation;

        foreach (var (table, products) in tables)
            table.Change(configurations.GetValueOrDefault(table, table.Configuration), products, call.Now);
        return null;
    }

    /// <summary>Sets the configuration and products of a table, or says why it cannot have them.</summary>
    public static RuleViolation? Apply(
        ApiCall call, Contract contract, ProductGroup group, ProductGroupConfiguration configuration, IReadOnlyList<Product> products)
    {
        var tables = contract.ProductGroups.ToDictionary(table => table, table => table == group ? products : table.Products);
        if (Refuse(call, tables) is { } violation)
            return violation;

        var before = group.Products;
        group.Change(configuration, [.. products.Select(product => product.Id == 0 ? Number(call, product) : product)], call.Now);
        Record(call, contract, before, group.Products);
        contract.Touch(call.Now);
        return null;
    }

    private static RuleViolation? Refuse(ApiCall call, Dictionary<ProductGroup, IReadOnlyList<Product>> tables)
    {
        List<Product> all = [.. tables.Values.SelectMany(products => products)];
        List<string> customIds = [.. all.Select(product => product.CustomId).OfType<string>()];
        return call.RefuseIf(all.Count > MaxProducts, ProductRules.TooMany)
            ?? call.RefuseIf(customIds.Distinct().Count() < customIds.Count, ProductRules.CustomIdDuplicate)
            ?? call.RefuseIf(!tables.Values.All(HasOneChosen), ProductRules.SingleChoice);
    }

    private static bool HasOneChosen(IReadOnlyList<Product> products)
    {
        List<Product> choices = [.. products.Where(product => product.QuantityType == Product.SingleChoice)];
        return choices.Count == 0 || choices.Count(product => product.Count == 1) == 1;
    }

    private static Product Number(ApiCall call, Product product) => new(call.Tenant.Oneflow.PartIds.Next(), call.Now)
    {
        CustomId = product.CustomId,
        Name = product.Name,
        Description = product.Description,
        IsLocked = product.IsLocked,
        Price1 = product.Price1,
        Price2 = product.Price2,
        Count = product.Count,
        QuantityType = product.QuantityType,
    };

    private static void Record(ApiCall call, Contract contract, IReadOnlyList<Product> before, IReadOnlyList<Product> after)
    {
        foreach (var gone in before.Where(product => after.All(other => other.Id != product.Id)))
            call.RecordContent(contract, EventTypes.ProductDelete, gone.Id);
        foreach (var product in after)
        {
            var old = before.FirstOrDefault(other => other.Id == product.Id);
            if (old is null)
                call.RecordContent(contract, EventTypes.ProductCreate, product.Id);
            else if (old != product)
                call.RecordContent(contract, EventTypes.ProductUpdate, product.Id);
        }
    }
}
