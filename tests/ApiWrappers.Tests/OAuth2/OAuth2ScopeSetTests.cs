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
        => Assert.Contains($"'{scope}'", Assert.Throws<ArgumentException>(() => OAuth2ScopeSet.Create(scope)).Message,
            StringComparison.Ordinal);
}
