namespace ApiWrappers.Tests.Operations;

/// <summary>The text of ids, times, dates and enumerations in paths, queries and headers.</summary>
public sealed class ApiValueTextTests
{
    private static readonly Guid Id = new("8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c");
    private static readonly DateTimeOffset Time = new DateTimeOffset(2024, 2, 29, 13, 0, 0, TimeSpan.FromHours(1)).AddTicks(5);
    private static readonly DateOnly Date = new(2024, 2, 29);

    [Fact]
    public void They_stand_in_their_segments()
    {
        ApiPath path = $"{Id}/{Time}/{Date}/{new Colour("a/b")}";
        Assert.Equal("8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c/2024-02-29T12%3A00%3A00.0000005Z/2024-02-29/a%2Fb", path.ToStringAndClear());
    }

    [Fact]
    public void They_are_query_values_and_left_out_when_null()
    {
        ApiPath path = $"x";
        path.Query("id", (Guid?)Id);
        path.Query("time", (DateTimeOffset?)Time);
        path.Query("date", (DateOnly?)Date);
        path.Query("colour", (Colour?)new Colour("a b"));
        path.Query("again", new Colour("c"));
        path.Query("no", (Guid?)null);
        path.Query("no", (DateTimeOffset?)null);
        path.Query("no", (DateOnly?)null);
        path.Query("no", (Colour?)null);
        Assert.Equal("x?id=8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c&time=2024-02-29T12%3A00%3A00.0000005Z&date=2024-02-29&colour=a%20b&again=c",
            path.ToStringAndClear());
    }

    [Fact]
    public void They_are_headers_and_left_out_when_null()
    {
        var headers = new ApiHeaders();
        headers.Add("X-Text", "a b");
        headers.Add("X-Number", 7);
        headers.Add("X-Id", (Guid?)Id);
        headers.Add("X-Time", (DateTimeOffset?)Time);
        headers.Add("X-Date", (DateOnly?)Date);
        headers.Add("X-Colour", new Colour("red"));
        headers.Add("X-No", (string?)null);
        headers.Add("X-No", (long?)null);
        headers.Add("X-No", (Guid?)null);
        headers.Add("X-No", (DateTimeOffset?)null);
        headers.Add("X-No", (DateOnly?)null);
        headers.Add("X-No", (Colour?)null);
        Assert.Equal(
            ["X-Text: a b", "X-Number: 7", "X-Id: 8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c", "X-Time: 2024-02-29T12:00:00.0000005Z",
                "X-Date: 2024-02-29", "X-Colour: red"],
            headers.ToOptions().Headers!.Select(header => $"{header.Key}: {header.Value}"));
    }
}
