namespace OneflowFake.Oneflow.Contracts;

/// <summary>The decision of a participant.</summary>
internal enum SignState
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Declined to sign.</summary>
    Declined,
}
