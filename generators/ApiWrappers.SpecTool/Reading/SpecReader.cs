using System.Text;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>Reads a file in JSON or YAML.</summary>
internal static class SpecReader
{
    /// <summary>The maximum nesting of maps and lists; deeper ones are mistakes or attacks.</summary>
    public const int DeepestNesting = 400;

    /// <summary>Reads a file.</summary>
    /// <exception cref="SpecException">It cannot be read. The message says where, and what to do.</exception>
    public static SpecNode Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SpecException("OPENAPI001", SpecPlace.Start(path), $"the file cannot be opened: {exception.Message}");
        }

        return Read(path, bytes);
    }

    /// <summary>Reads the content of a file.</summary>
    public static SpecNode Read(string path, byte[] bytes)
    {
        var text = Decode(bytes);
        var first = text.AsSpan().TrimStart();
        if (first is not ['{', ..])
            return YamlSpecReader.Read(path, text);

        try
        {
            return JsonSpecReader.Read(path, Encoding.UTF8.GetBytes(text));
        }
        catch (SpecException json)
        {
            // A map of YAML may begin with a brace too.
            try
            {
                return YamlSpecReader.Read(path, text);
            }
            catch (SpecException)
            {
                throw json;
            }
        }
    }

    public static SpecException Unreadable(SpecPlace place, string reason)
        => new("OPENAPI001", place, $"the file is neither YAML nor JSON that can be read: {Short(reason)}. Correct it here.");

    // UTF-8 or UTF-16, by the byte order mark.
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd('.');
        return line.Length > 300 ? line[..300] + " ..." : line;
    }
}
