namespace ApiWrappers;

/// <summary>What it means to send an operation's request a second time.</summary>
public enum ApiRetrySafety
{
    /// <summary>It may have an effect again: a second contract, a second message. It is sent twice only when the first surely had none.</summary>
    Never,

    /// <summary>It leaves things as the first did.</summary>
    Idempotent,

    /// <summary>It changes nothing.</summary>
    Safe,
}
