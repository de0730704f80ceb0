namespace OpenApiDiff.Comparing;

/// <summary>The direction of a value: sent or read.</summary>
internal enum Direction
{
    /// <summary>Callers send it.</summary>
    Request,

    /// <summary>Callers read it.</summary>
    Response,
}
