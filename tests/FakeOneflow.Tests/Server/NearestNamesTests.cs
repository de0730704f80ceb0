using OneflowFake.Server;

namespace OneflowFake.Tests.Server;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("contract", "contract contracts")]
    [InlineData("contracts", "contracts contract")]
    [InlineData("CONTRACT", "contract contracts")]
    [InlineData("contrakts", "contracts contract")]
    [InlineData("usr", "users")]
    [InlineData("us", "")]
    [InlineData("document", "")]
    public void The_most_similar_come_first_and_others_not_at_all(string name, string nearest) =>
        Assert.Equal(nearest, string.Join(' ', NearestNames.Of(name, ["contracts", "users", "contract", "users"], 2)));

    [Theory]
    [InlineData("ab", "ac", true)]
    [InlineData("abcd", "ab", true)]
    [InlineData("ab", "abcd", true)]
    [InlineData("abcde", "ab", false)]
    public void Half_of_the_longer_name_may_differ(string name, string known, bool isNear) =>
        Assert.Equal(isNear ? [known] : [], NearestNames.Of(name, [known]));
}
