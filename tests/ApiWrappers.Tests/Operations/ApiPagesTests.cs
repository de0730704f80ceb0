namespace ApiWrappers.Tests.Operations;

public sealed class ApiPagesTests
{
    private readonly List<(int Limit, int Offset)> _asked = [];
    private readonly List<string?> _cursors = [];
    private int _count = 5;

    [Fact]
    public async Task All_items_come_in_order_and_nothing_is_asked_after_the_last()
    {
        Assert.Equal([0, 1, 2, 3, 4], await ToListAsync(Enumerate(pageSize: 2)));
        Assert.Equal([(2, 0), (2, 2), (2, 4)], _asked);
    }

    [Fact]
    public async Task A_page_is_asked_for_only_when_its_first_item_is()
    {
        await using var items = Enumerate(pageSize: 2).GetAsyncEnumerator();
        Assert.Empty(_asked);
        await items.MoveNextAsync();
        await items.MoveNextAsync();
        Assert.Equal([(2, 0)], _asked);
        await items.MoveNextAsync();
        Assert.Equal([(2, 0), (2, 2)], _asked);
    }

    [Fact]
    public async Task An_enumeration_resumes_at_an_offset() => Assert.Equal([3, 4], await ToListAsync(Enumerate(pageSize: 100, offset: 3)));

    [Fact]
    public async Task A_list_that_became_shorter_ends()
    {
        await using var items = Enumerate(pageSize: 2).GetAsyncEnumerator();
        await items.MoveNextAsync();
        _count = 2;
        await items.MoveNextAsync();
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task An_empty_list_takes_one_request()
    {
        _count = 0;
        Assert.Empty(await ToListAsync(Enumerate(pageSize: 2)));
        Assert.Single(_asked);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public async Task Sizes_that_make_no_sense_are_refused(int pageSize, int offset)
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ToListAsync(Enumerate(pageSize, offset)));

    [Fact]
    public async Task Pages_that_tell_the_next_are_gone_through_to_the_one_that_tells_none()
    {
        Assert.Equal([1, 2, 3], await ToListAsync(Enumerate([([1, 2], "b"), ([], "c"), ([3], "")])));
        Assert.Equal([null, "b", "c"], _cursors);
    }

    [Fact]
    public async Task A_page_that_another_told_of_is_asked_for_only_when_its_first_item_is()
    {
        await using var items = Enumerate([([1, 2], "b"), ([3], null)]).GetAsyncEnumerator();
        Assert.Empty(_cursors);
        await items.MoveNextAsync();
        await items.MoveNextAsync();
        Assert.Equal([null], _cursors);
        await items.MoveNextAsync();
        Assert.Equal([null, "b"], _cursors);
    }

    [Fact]
    public async Task An_enumeration_resumes_at_a_cursor()
    {
        Assert.Equal([4], await ToListAsync(Enumerate([([4], null)], cursor: "d")));
        Assert.Equal(["d"], _cursors);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_does_not_go_on_forever()
    {
        await using var items = Enumerate([([1], "b"), ([2], "b")]).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        Assert.True(await items.MoveNextAsync());
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await items.MoveNextAsync());
        Assert.Contains("'b'", error.Message, StringComparison.Ordinal);
    }

    private IAsyncEnumerable<int> Enumerate((int[] Items, string? Next)[] pages, string? cursor = null) => ApiPages.EnumerateAsync(
        (limit, at, _) =>
        {
            Assert.Equal(7, limit);
            _cursors.Add(at);
            return Task.FromResult(pages[_cursors.Count - 1]);
        },
        page => page.Items, page => page.Next, pageSize: 7, cursor);

    private IAsyncEnumerable<int> Enumerate(int pageSize, int offset = 0) => ApiPages.EnumerateAsync(
        (limit, skip, _) =>
        {
            _asked.Add((limit, skip));
            return Task.FromResult((Items: Enumerable.Range(0, _count).Skip(skip).Take(limit).ToList(), Count: _count));
        },
        page => page.Items, page => page.Count, pageSize, offset);

    private static async Task<List<int>> ToListAsync(IAsyncEnumerable<int> items)
    {
        var list = new List<int>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
