using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Products;

/// <summary>A product table, of a template or of a contract.</summary>
internal sealed class ProductGroup(long id, long? createdFrom, DateTimeOffset createdTime)
{
    public long Id { get; } = id;

    /// <summary>Id of the table of the template that this one was created from; null in the template.</summary>
    public long? CreatedFrom { get; } = createdFrom;

    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;
    public ProductGroupConfiguration Configuration { get; private set => field = Undo.Set(field, value, old => field = old); } = new();

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<Product> Products { get; private set => field = Undo.Set(field, value, old => field = old); } = [];

    public ProductGroup CopyFor(Func<long> nextId, DateTimeOffset now) =>
        new(nextId(), Id, now) { Configuration = Configuration, Products = Products };

    public void Change(ProductGroupConfiguration configuration, IReadOnlyList<Product> products, DateTimeOffset now)
    {
        Configuration = configuration;
        Products = products;
        UpdatedTime = now;
    }

    public static ProductGroup Keep(StateStream state, ProductGroup? it) => state.Shared(
        it, () => new(state.Long(it?.Id), state.LongOrNull(it?.CreatedFrom), state.Time(it?.CreatedTime)), made => made.Keep(state));

    private void Keep(StateStream state)
    {
        UpdatedTime = state.Time(UpdatedTime);
        Configuration = state.Value(Configuration, ProductGroupConfiguration.Keep);
        Products = state.List(Products, Product.Keep);
    }
}
