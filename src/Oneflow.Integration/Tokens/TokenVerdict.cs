namespace Oneflow.Integration;

/// <summary>What Oneflow says of a token.</summary>
internal enum TokenVerdict
{
    /// <summary>Nothing: it could not be asked, or gave no clear answer.</summary>
    Unknown,

    /// <summary>It accepts the token.</summary>
    Accepted,

    /// <summary>It answered 401.</summary>
    Refused,
}
