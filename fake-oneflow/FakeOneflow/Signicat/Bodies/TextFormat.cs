namespace OneflowFake.Signicat.Bodies;

/// <summary>The format of a text.</summary>
internal enum TextFormat
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A GUID.</summary>
    Id,

    /// <summary>A moment in ISO 8601.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Base64,
}
