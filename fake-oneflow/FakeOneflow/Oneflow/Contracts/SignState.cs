namespace OneflowFake.Oneflow.Contracts;

/// <summary>What a participant has decided.</summary>
internal enum SignState
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Declined to sign.</summary>
    Declined,
}
