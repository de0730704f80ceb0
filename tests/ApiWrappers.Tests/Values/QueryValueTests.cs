namespace ApiWrappers.Tests.Values;

public sealed class QueryValueTests
{
    private static readonly DateTimeOffset Morning = new(2020, 7, 6, 9, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void A_range_may_be_open_at_either_side_and_its_plus_is_escaped()
    {
        Assert.Equal("list?t=2020-07-06T09%3A00%3A00%2B02%3A00%7C", Path<TimeRange>(TimeRange.Since(Morning)));
        Assert.Equal("list?t=%7C2020-07-06T09%3A00%3A00%2B02%3A00", Path<TimeRange>(TimeRange.Until(Morning)));
        Assert.Equal("list?t=2020-07-06T09%3A00%3A00%2B02%3A00%7C2020-07-06T10%3A00%3A00%2B02%3A00",
            Path<TimeRange>(new TimeRange(Morning, Morning.AddHours(1))));
        Assert.Equal("list", Path<TimeRange>(null));
    }

    [Fact]
    public void A_range_keeps_the_fractions_of_a_second()
        => Assert.Equal("2020-07-06T09:00:00.125+02:00|2020-07-06T09:00:00.0000001+02:00",
            new TimeRange(Morning.AddMilliseconds(125), Morning.AddTicks(1)).ToApiText());

    [Fact]
    public void An_order_is_written_by_weight_with_hyphens_for_descending()
    {
        Assert.Equal("a,-b", Sort.By(new Colour("a")).ThenByDescending(new Colour("b")).ToApiText());
        Assert.Equal("-a", Sort.ByDescending(new Colour("a")).ToApiText());
        Assert.Equal("a", ((Sort<Colour>)new Colour("a")).ToApiText());
        Assert.Equal("", default(Sort<Colour>).ToApiText());
    }

    [Fact]
    public void A_list_is_joined_with_commas_that_its_items_cannot_add_to()
    {
        ApiPath path = $"list";
        path.Query("ids", [1, 2]);
        path.Query("names", ["a,b", "c&d"]);
        path.Query("none", Array.Empty<int>());
        Assert.Equal("list?ids=1,2&names=a%2Cb,c%26d", path.ToStringAndClear());
    }

    [Fact]
    public void A_value_in_a_path_stays_in_its_segment()
    {
        ApiPath path = $"periods/{new CalendarPeriod(3, PeriodUnit.Months)}";
        Assert.Equal("periods/3m", path.ToStringAndClear());
    }

    private static string Path<T>(T? value)
        where T : struct, IApiValue
    {
        ApiPath path = $"list";
        path.Query("t", value);
        return path.ToStringAndClear();
    }
}
