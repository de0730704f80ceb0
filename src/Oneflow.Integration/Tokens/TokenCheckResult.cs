namespace Oneflow.Integration;

/// <summary>Oneflow's response to a token.</summary>
internal enum TokenCheckResult
{
    /// <summary>Oneflow could not be reached, or its response was unclear.</summary>
    Unknown,

    /// <summary>Oneflow accepts the token.</summary>
    Accepted,

    /// <summary>Oneflow answered 401.</summary>
    Refused,
}
