namespace ApiWrappers;

/// <summary>The effect of repeating the request of an operation.</summary>
public enum ApiRetrySafety
{
    /// <summary>
    /// Repeating it may have an effect again, such as a second contract or message. Retried only when the first request
    /// cannot have taken effect.
    /// </summary>
    Never,

    /// <summary>Repeating it has no further effect.</summary>
    Idempotent,

    /// <summary>It changes nothing.</summary>
    Safe,
}
