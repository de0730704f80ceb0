namespace Oneflow.Client.Tests.Credentials;

public sealed class ApiTokenTests
{
    [Theory]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b76675")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklm")]
    public void Forty_letters_digits_and_hyphens_are_a_token(string value) => Assert.NotNull(ApiToken.Parse(value));

    [Theory]
    [InlineData("", "has 0 characters.")]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b7667", "has 39 characters.")]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b766755", "has 41 characters.")]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b7667\n", "some of which are not letters, digits or hyphens")]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b7667_", "some of which are not letters, digits or hyphens")]
    [InlineData("9841f1ee533681c3ea6a438560f2bb6c73b7667é", "some of which are not letters, digits or hyphens")]
    public void Anything_else_is_refused_without_being_repeated(string value, string reason)
    {
        var error = Assert.Throws<FormatException>(() => ApiToken.Parse(value));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("9841f1", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_never_shows_its_text()
        => Assert.Equal("x-oneflow-api-token: [redacted]", ApiToken.Parse("9841f1ee533681c3ea6a438560f2bb6c73b76675").ToString());

    [Fact]
    public void Its_text_can_be_had_only_by_asking_for_it()
    {
        var token = ApiToken.Parse(TestTokens.Of(1));
        Assert.Equal((TestTokens.Of(1), "x-oneflow-api-token: [redacted]"), (token.Reveal(), token.ToString()));
    }
}
