namespace ApiWrappers;

/// <summary>Tells whether a path stays below the base address. What is built with <see cref="ApiPath"/> does.</summary>
internal static class RequestPath
{
    /// <summary>Refuses a path that would be another one once it is part of an address.</summary>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        // One by one: code that searches for a set or splits is compiled in each process, which takes longer than all paths.
        var (segment, isQuery) = (0, false);
        for (var at = 0; at <= path.Length; at++)
        {
            var character = at < path.Length ? path[at] : '/';
            if (IsRefused(character))
                throw new ArgumentException("The path holds a line break, a tab, a backslash or a fragment. Build it with ApiPath, which escapes what is put into it.", nameof(path));
            if (isQuery || character is not ('/' or '?'))
                continue;
            if (IsDots(path.AsSpan(segment, at - segment)))
                throw new ArgumentException("The path holds the segment '.' or '..', which would name another path. Give the path itself.", nameof(path));

            (segment, isQuery) = (at + 1, character == '?');
        }
    }

    // A fragment is not sent, a backslash is read as a slash, and the rest is taken out of addresses without a word.
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
