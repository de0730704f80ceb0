namespace ApiWrappers;

/// <summary>Checks that a path stays below the base address, as one built with <see cref="ApiPath"/> does.</summary>
internal static class RequestPath
{
    /// <summary>Refuses a path that would become another one as part of an address.</summary>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        // One by one: the generic code that searches or splits would have to be compiled in each process, which takes longer.
        var (segment, isQuery) = (0, false);
        for (var at = 0; at <= path.Length; at++)
        {
            var character = at < path.Length ? path[at] : '/';
            if (IsRefused(character))
                throw new ArgumentException(
                    "The path contains a line break, a tab, a backslash or a fragment. Build it with ApiPath, which escapes values.",
                    nameof(path));
            if (isQuery || character is not ('/' or '?'))
                continue;
            if (IsDots(path.AsSpan(segment, at - segment)))
                throw new ArgumentException(
                    "The path contains the segment '.' or '..', which would name another path. Pass the path itself.", nameof(path));

            (segment, isQuery) = (at + 1, character == '?');
        }
    }

    // A fragment is not sent, a backslash is read as a slash, and the rest is silently removed from addresses.
    private static bool IsRefused(char character) => character is '#' or '\\' or '\r' or '\n' or '\t' or '\0';

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
