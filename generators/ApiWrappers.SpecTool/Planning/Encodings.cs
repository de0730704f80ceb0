using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The encodings of the fields and parts of a form.</summary>
internal sealed class Encodings(SpecContext context, TypePlanner types)
{
    /// <summary>The style of each field that is not written as fields are by default.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="media">The form.</param>
    public IEnumerable<(string Name, string Style)> Styles(SpecOperation operation, SpecNode media)
    {
        var properties = media["schema"].Exists ? types.Schemas.Properties(media["schema"]) : new Dictionary<string, SpecNode>();
        foreach (var (name, encoding) in media["encoding"].Members)
        {
            Headers(operation, name, encoding);
            var kind = properties.TryGetValue(name, out var schema) ? types.Schemas.KindOf(schema) : SchemaKind.Any;
            if (StyleOf(operation, name, encoding, kind) is { } style)
                yield return (name, style);
        }
    }

    /// <summary>The separator of a list that is sent in one part; null when each item is one. OpenAPI 3.0 has no styles of parts.</summary>
    /// <param name="encoding">The encoding of the part.</param>
    public string? Separator(SpecNode encoding)
    {
        if (!HasStyleOfPart(encoding) || IsExploded(encoding))
            return null;

        return encoding["style"].Text switch
        {
            "spaceDelimited" => " ",
            "pipeDelimited" => "|",
            "tabDelimited" => "\t",
            null or "form" => ",",
            _ => null,
        };
    }

    /// <summary>The media type of a part; JSON where it is one of several, and null when any may be sent.</summary>
    /// <param name="encoding">The encoding of the part.</param>
    public static string? Media(SpecNode encoding)
    {
        var named = (encoding["contentType"].Text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(media => media.Contains('/', StringComparison.Ordinal) && !media.Contains('*', StringComparison.Ordinal)).ToList();
        return named.Find(MediaTypes.IsJson) ?? (named.Count == 1 && encoding["contentType"].Text!.Trim() == named[0] ? named[0] : null);
    }

    /// <summary>Reports the headers of a part, which are not sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="encoding">Its encoding.</param>
    public void Headers(SpecOperation operation, string name, SpecNode encoding)
    {
        if (encoding["headers"].Count > 0)
            Tell(operation, name, encoding, "headers, which are not sent");
    }

    /// <summary>Reports a style of a part that is sent as JSON.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="encoding">Its encoding.</param>
    public void JsonStyle(SpecOperation operation, string name, SpecNode encoding)
    {
        if (HasStyleOfPart(encoding))
            Tell(operation, name, encoding, "a style, in which objects are not written in parts, so it is sent as JSON");
    }

    private bool HasStyleOfPart(SpecNode encoding)
        => HasStyle(encoding) && context.Root["openapi"].Text?.StartsWith("3.0", StringComparison.Ordinal) != true;

    private static bool HasStyle(SpecNode encoding)
        => encoding["style"].Exists || encoding["explode"].Exists || encoding["allowReserved"].Exists;

    private static bool IsExploded(SpecNode encoding)
        => encoding["explode"].Exists ? encoding["explode"].IsTrue : encoding["style"].Text is null or "form";

    // A style goes before a media type.
    private string? StyleOf(SpecOperation operation, string name, SpecNode encoding, SchemaKind kind)
    {
        if (!HasStyle(encoding))
            return MediaOf(operation, name, encoding, kind);
        if (kind is SchemaKind.Scalar or SchemaKind.Enum)
            return null;

        var isExploded = IsExploded(encoding);
        switch (encoding["style"].Text ?? "form")
        {
            case "form":
                return !isExploded ? "Comma" : kind == SchemaKind.List ? null : "Members";
            case "deepObject":
                return "Deep";
            case "spaceDelimited":
                return isExploded ? null : "Space";
            case "pipeDelimited":
                return isExploded ? null : "Pipe";
            case "tabDelimited":
                return isExploded ? null : "Tab";
            case var other:
                Tell(operation, name, encoding, $"the style '{other}', which forms do not have, so it is sent as if there were none");
                return null;
        }
    }

    private string? MediaOf(SpecOperation operation, string name, SpecNode encoding, SchemaKind kind)
    {
        var isMade = kind is SchemaKind.Class or SchemaKind.Map;
        if (Media(encoding) is not { } media)
            return null;
        if (MediaTypes.IsJson(media))
            return isMade ? null : "Json";
        if (isMade)
            Tell(operation, name, encoding, $"the media type '{media}', in which objects cannot be written, so it is sent as JSON");
        return null;
    }

    private void Tell(SpecOperation operation, string name, SpecNode encoding, string what) => context.Warn("OPENAPI034", encoding.Place,
        $"'{name}' in the form of {operation.Title} has {what}. Correct its encoding with an Overlay.");
}
