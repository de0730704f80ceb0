using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Reading;

/// <summary>Numbers are compared exactly, however they are written.</summary>
public sealed class DecimalNumberTests
{
    // In ascending order; those of one line are equal.
    private static readonly string[][] Ascending =
    [
        ["-1e400"], ["-10", "-1e1", "-10.0"], ["-9.5"], ["-9.25"], ["-1", "-0.1e1"], ["-0.01", "-1e-2"],
        ["0", "-0", "0.000", "0e7", "00"], ["1e-400"], ["0.01", "0.010", "1E-2"], ["0.1", ".1", "+0.1"], ["1", "1.", "1e0", "0.1E+1"],
        ["9", "09"], ["9.007199254740992"], ["9.007199254740993"], ["10", "1e1", "100e-1"], ["9007199254740992"], ["9007199254740993"],
        ["1e400", "10e399"],
    ];

    [Fact]
    public void They_are_ordered_by_value()
    {
        for (var one = 0; one < Ascending.Length; one++)
        {
            for (var other = 0; other < Ascending.Length; other++)
            {
                Assert.All(
                    from left in Ascending[one] from right in Ascending[other] select (Left: Parse(left), Right: Parse(right)),
                    pair =>
                    {
                        Assert.Equal(one.CompareTo(other), Math.Sign(pair.Left.CompareTo(pair.Right)));
                        Assert.Equal(one == other, pair.Left.Equals(pair.Right));
                        Assert.True(one != other || pair.Left.GetHashCode() == pair.Right.GetHashCode());
                    });
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("e1")]
    [InlineData("1e")]
    [InlineData("1e1e1")]
    [InlineData("1e1.5")]
    [InlineData("1e 1")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1,5")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    public void Other_texts_are_not_numbers(string? text) => Assert.Null(DecimalNumber.Parse(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("0.0", true)]
    [InlineData("1.0", true)]
    [InlineData("1.5e1", true)]
    [InlineData("-120e-1", true)]
    [InlineData("1.5", false)]
    [InlineData("15e-1", false)]
    [InlineData("0.1", false)]
    [InlineData("1e-1", false)]
    public void A_number_without_a_fraction_is_whole(string text, bool isWhole) => Assert.Equal(isWhole, Parse(text).IsWhole);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-1e1", "-1e1")]
    [InlineData("-0.00", "0")]
    public void It_is_shown_as_it_was_written(string text, string shown) => Assert.Equal(shown, Parse(text).ToString());

    private static DecimalNumber Parse(string text) => DecimalNumber.Parse(text) ?? throw new FormatException(text);
}
