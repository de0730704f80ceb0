namespace OpenApiDiff.Comparing;

/// <summary>The way that a value goes.</summary>
internal enum Direction
{
    /// <summary>Callers send it.</summary>
    Request,

    /// <summary>Callers read it.</summary>
    Response,
}
