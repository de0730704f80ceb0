namespace OneflowFake.Signicat.Bodies;

/// <summary>What a text says.</summary>
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
