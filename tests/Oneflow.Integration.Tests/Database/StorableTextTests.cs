namespace Oneflow.Integration.Tests.Database;

public sealed class StorableTextTests
{
    // Not inline data, which the runner writes as UTF-8.
    [Fact]
    public void Text_is_cut_between_characters_and_cleaned()
    {
        Assert.Equal("plain", StorableText.Of("plain", 10));
        Assert.Equal("long", StorableText.Of("longer", 4));
        Assert.Equal("a\uFFFDb", StorableText.Of("a\0b", 10));
        Assert.Equal("a\uFFFD", StorableText.Of("a\ud83d", 10));
        Assert.Equal("\uFFFDa", StorableText.Of("\ude00a", 10));
        Assert.Equal("abc", StorableText.Of("abc\ud83d\ude00", 4));
        Assert.Equal("abc\ud83d\ude00", StorableText.Of("abc\ud83d\ude00", 5));
        Assert.False(StorableText.Is("a\ud83d", 10));
    }
}
