namespace ApiWrappers.Tests.Operations;

public sealed class ApiPathTests
{
    [Fact]
    public void Numbers_stand_in_their_segments()
    {
        var (contract, participant) = (42L, 7L);
        ApiPath path = $"contracts/{contract}/participants/{participant}/access_link";
        Assert.Equal("contracts/42/participants/7/access_link", path.ToStringAndClear());
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b=c#d", "a%3Fb%3Dc%23d")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("c::my field", "c%3A%3Amy%20field")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    public void Text_stays_in_its_segment(string text, string expected)
    {
        ApiPath path = $"fields/{text}/value";
        Assert.Equal($"fields/{expected}/value", path.ToStringAndClear());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Text_that_would_name_another_path_is_refused(string text)
    {
        var error = Assert.Throws<ArgumentException>(() =>
        {
            ApiPath path = $"fields/{text}";
            path.ToStringAndClear();
        });
        Assert.Contains("would name another path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_parameters_are_escaped_and_absent_ones_left_out()
    {
        ApiPath path = $"contracts";
        path.Query("limit", 5);
        path.Query("offset", (long?)null);
        path.Query("sort", "-name&x=1");
        path.Query("active", true);
        path.Query("filter", (string?)null);
        Assert.Equal("contracts?limit=5&sort=-name%26x%3D1&active=true", path.ToStringAndClear());
    }
}
