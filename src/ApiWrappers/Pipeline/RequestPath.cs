using System.Buffers;

namespace ApiWrappers;

/// <summary>Tells whether a path stays below the base address. What is built with <see cref="ApiPath"/> does.</summary>
internal static class RequestPath
{
    // A fragment is not sent, a backslash is read as a slash, and the rest is taken out of addresses without a word.
    private static readonly SearchValues<char> Refused = SearchValues.Create("#\\\r\n\t\0");

    /// <summary>Refuses a path that would be another one once it is part of an address.</summary>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segments = path.AsSpan();
        if (segments.ContainsAny(Refused))
            throw new ArgumentException("The path holds a line break, a tab, a backslash or a fragment. Build it with ApiPath, which escapes what is put into it.", nameof(path));
        if (segments.IndexOf('?') is >= 0 and var query)
            segments = segments[..query];
        foreach (var segment in segments.Split('/'))
        {
            if (IsDots(segments[segment]))
                throw new ArgumentException("The path holds the segment '.' or '..', which would name another path. Give the path itself.", nameof(path));
        }
    }

    private static bool IsDots(ReadOnlySpan<char> segment)
    {
        var dots = 0;
        while (segment.Length > 0)
        {
            var length = segment[0] == '.' ? 1 : segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0)
                return false;

            segment = segment[length..];
            dots++;
        }

        return dots is 1 or 2;
    }
}
