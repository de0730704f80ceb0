using System.Globalization;

namespace Oneflow.Client.Tests;

/// <summary>Tokens that look like real ones.</summary>
internal static class TestTokens
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(40, 'f');
}
