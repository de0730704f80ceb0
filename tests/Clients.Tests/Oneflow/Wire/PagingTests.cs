namespace Oneflow.Client.Tests.Wire;

public sealed class PagingTests
{
    [Fact]
    public async Task A_list_is_enumerated_to_its_count_and_no_further()
    {
        var wire = new WireClient(Page(5, 1, 2), Page(5, 3, 4), Page(5, 5));
        var ids = new List<long>();
        await foreach (var user in wire.Client.Users.EnumerateUsersAsync(pageSize: 2))
            ids.Add(user.Id);
        Assert.Equal([1, 2, 3, 4, 5], ids);
        Assert.Equal(["/v1/users?limit=2&offset=0", "/v1/users?limit=2&offset=2", "/v1/users?limit=2&offset=4"],
            wire.Sent.Select(sent => sent.Path));
    }

    [Fact]
    public async Task Filters_and_orders_stay_on_every_page()
    {
        var wire = new WireClient(Page(2, 1), Page(2, 2));
        await foreach (var contract in wire.User.Contracts.EnumerateContractsAsync(
            sort: ContractSortKey.Name, filterName: "x", pageSize: 1))
            Assert.NotEqual(0, contract.Id);
        Assert.All(wire.Sent, sent => Assert.EndsWith("&sort=name&filter%5Bname%5D=x", sent.Path, StringComparison.Ordinal));
        Assert.Equal(2, wire.Sent.Count);
    }

    private static string Page(int count, params int[] ids)
        => $$$"""{"_links":{"self":{},"next":{},"previous":{}},"count":{{{count}}},"data":[{{{string.Join(',', ids.Select(id => $$"""{"id":{{id}},"state":"draft"}"""))}}}]}""";
}
