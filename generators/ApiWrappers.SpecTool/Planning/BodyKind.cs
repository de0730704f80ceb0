namespace ApiWrappers.SpecTool.Planning;

/// <summary>The way in which a body is written or read.</summary>
internal enum BodyKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Text, kept as it is.</summary>
    Text,

    /// <summary>Bytes, streamed.</summary>
    File,

    /// <summary>The fields of a form, url-encoded.</summary>
    Fields,

    /// <summary>A multipart form.</summary>
    Multipart,

    /// <summary>A multipart form whose parts the caller adds.</summary>
    Form,
}
