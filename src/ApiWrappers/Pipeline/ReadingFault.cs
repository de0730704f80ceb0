using System.Text.Json;

namespace ApiWrappers;

/// <summary>
/// Distinguishes the exceptions of readers of bodies, which say that a body is not what it should be, from failures of the connection.
/// </summary>
internal static class ReadingFault
{
    /// <summary>True for an exception of a reader, of a converter or of the constructor of a value.</summary>
    public static bool Is(Exception exception)
        => exception is JsonException or InvalidDataException or FormatException or InvalidOperationException or NotSupportedException
            or OverflowException or ArgumentException;
}
