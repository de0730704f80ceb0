using System.Text.Json.Serialization;

namespace ApiWrappers.Tests.Operations;

/// <summary>Values of every kind, lists in every style, and objects.</summary>
public sealed partial class ApiPathListTests
{
    [Fact]
    public void Every_kind_of_value_is_written_alike_alone_and_in_lists()
    {
        var id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        Assert.Equal("x?a=true&b=1.5&c=0.1&d=18446744073709551615&e=PT1M&f=2026-01-02&g=12:30:00Z", Uri.UnescapeDataString(Written(
            (ref ApiPath path) =>
            {
                path.Query("a", true);
                path.Query("b", 1.5d);
                path.Query("c", 0.1m);
                path.Query("d", ulong.MaxValue);
                path.Query("e", TimeSpan.FromMinutes(1));
                path.Query("f", new DateOnly(2026, 1, 2));
                path.Query("g", new ApiTime(new TimeOnly(12, 30), TimeSpan.Zero));
            })));
        Assert.Equal("x?flags=true,false&ids=" + id, Written((ref ApiPath path) =>
        {
            path.Query("flags", [true, false]);
            path.Query("ids", [id]);
        }));
    }

    [Fact]
    public void Lists_have_the_separator_of_their_style()
    {
        string[] values = ["a b", "c,d"];
        Assert.Equal("x?l=a%20b,c%2Cd", Written((ref ApiPath path) => path.Query("l", values)));
        Assert.Equal("x?l=a%20b%20c%2Cd", Written((ref ApiPath path) => path.Query("l", values, "%20")));
        Assert.Equal("x?l=a%20b%7Cc%2Cd", Written((ref ApiPath path) => path.Query("l", values, "%7C")));
        Assert.Equal("x?l=a%20b&l=c%2Cd", Written((ref ApiPath path) => path.QueryEach("l", values)));
        Assert.Equal("x", Written((ref ApiPath path) => path.QueryEach<string>("l", null)));
    }

    [Fact]
    public void A_list_in_the_path_is_one_segment()
    {
        IReadOnlyList<long> ids = [1, 2];
        ApiPath path = $"things/{ids}/name";
        Assert.Equal("things/1,2/name", path.ToStringAndClear());
        Assert.Throws<ArgumentException>(() =>
        {
            IReadOnlyList<long> none = [];
            ApiPath empty = $"things/{none}";
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a", "")]
    [InlineData("", "a")]
    [InlineData("a", null)]
    [InlineData("", "")]
    public void A_list_in_the_path_whose_values_would_name_another_path_is_refused(params string?[] values)
    {
        var error = Assert.Throws<ArgumentException>(() =>
        {
            IReadOnlyList<string?> ids = values;
            ApiPath path = $"things/{ids}";
            path.ToStringAndClear();
        });
        Assert.StartsWith(
            "A path parameter is empty, '.' or '..', which would name another path.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_text_in_a_list_in_the_path_is_refused()
    {
        Refused<string?>([null]);
        Refused<Sort<Colour>>([default]);
        Refused<Colour>([default]);

        static void Refused<T>(IReadOnlyList<T> values) => Assert.Contains("empty, '.' or '..'", Assert.Throws<ArgumentException>(() =>
        {
            ApiPath path = $"things/{values}";
            path.ToStringAndClear();
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_among_other_values_of_a_list_in_the_path_name_no_other()
    {
        IReadOnlyList<string> names = [".", ".."];
        ApiPath path = $"things/{names}/a";
        Assert.Equal("things/.,../a", path.ToStringAndClear());
    }

    [Fact]
    public void Objects_are_written_deep_by_member_or_as_JSON()
    {
        var filter = new Filter { Name = "a&b", Tags = ["x", "y"], Size = new Size { Width = 3 } };
        var type = FilterContext.Default.Filter;
        Assert.Equal("x?f[name]=a%26b&f[tags]=x&f[tags]=y&f[size][width]=3",
            Written((ref ApiPath path) => path.QueryDeep("f", filter, type)));
        Assert.Equal("x?name=a%26b&tags=x&tags=y&size=%7B%22width%22%3A3%7D",
            Written((ref ApiPath path) => path.QueryMembers(filter, type)));
        Assert.Equal("x?f={\"name\":\"q\"}",
            Uri.UnescapeDataString(Written((ref ApiPath path) => path.QueryJson("f", new Filter { Name = "q" }, type))));
        Assert.Equal("x", Written((ref ApiPath path) => path.QueryDeep("f", null, type)));
    }

    private delegate void Writing(ref ApiPath path);

    private static string Written(Writing write)
    {
        ApiPath path = $"x";
        write(ref path);
        return path.ToStringAndClear();
    }

    internal sealed class Filter
    {
        public string? Name { get; set; }

        public IReadOnlyList<string>? Tags { get; set; }

        public Size? Size { get; set; }
    }

    internal sealed class Size
    {
        public int Width { get; set; }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Filter))]
    internal sealed partial class FilterContext : JsonSerializerContext;
}
