using System.Globalization;

namespace PublicSurfaceTests.Surface;

/// <summary>Writes constants.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        Type type => $"typeof({TypeText.Of(type)})",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
