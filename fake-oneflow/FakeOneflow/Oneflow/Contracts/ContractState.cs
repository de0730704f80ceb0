namespace OneflowFake.Oneflow.Contracts;

/// <summary>The state of a contract.</summary>
internal enum ContractState
{
    /// <summary>Created, not yet sent.</summary>
    Draft,

    /// <summary>Published: invitations are out.</summary>
    Pending,

    /// <summary>Published, and its signing period is over.</summary>
    Overdue,

    /// <summary>Signed by all signatories.</summary>
    Signed,

    /// <summary>Declined by one of them.</summary>
    Declined,
}
