namespace ApiWrappers.Tests.Values;

public sealed class OptionalValueTests
{
    [Fact]
    public void The_text_tells_null_from_absence()
    {
        Assert.Equal("(absent)", default(OptionalValue<string?>).ToString());
        Assert.Equal("", new OptionalValue<string?>(null).ToString());
        Assert.Equal("12", new OptionalValue<int>(12).ToString());
    }
}
