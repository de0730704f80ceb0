namespace OneflowFake.Comparison;

/// <summary>The side whose response the caller gets.</summary>
internal enum ResponseSource
{
    /// <summary>The real service's response, byte for byte.</summary>
    Real,

    /// <summary>The fake's response, with the real service's ids and tokens in the places where both have one.</summary>
    Fake,
}
