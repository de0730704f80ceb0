namespace ApiWrappers.Tests.OAuth2;

public sealed class OAuth2ScopeSetTests
{
    [Fact]
    public void Neither_order_nor_repetition_matters()
    {
        OAuth2ScopeSet set = ["write", "read", "write"];
        Assert.Equal(OAuth2ScopeSet.Parse("read  write"), set);
        Assert.Equal(OAuth2ScopeSet.Parse("read write").GetHashCode(), set.GetHashCode());
        Assert.Equal(("read write", 2), (set.ToString(), set.Count));
        Assert.Equal(["read", "write"], set.ToArray());
    }

    [Fact]
    public void Case_matters()
    {
        OAuth2ScopeSet set = ["read"];
        Assert.NotEqual<OAuth2ScopeSet>(["Read"], set);
        Assert.True(set.Contains("read"));
        Assert.False(set.Contains("Read"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("read write")]
    [InlineData("read\n")]
    [InlineData("re\"ad")]
    [InlineData("läs")]
    public void What_is_no_scope_is_refused_by_name(string scope)
        => Assert.Equal(
            $"'{scope}' is not a scope. A scope is one word of printable ASCII without quotes and backslashes. Pass several as several "
            + "values, or use Parse. (Parameter 'scope')",
            Assert.Throws<ArgumentException>(() => OAuth2ScopeSet.Create(scope)).Message);

    [Fact]
    public void Any_other_printable_ASCII_is_a_scope()
        => Assert.Equal("!#[]~", OAuth2ScopeSet.Create("!#[]~").ToString());
}
