namespace FakeOneflow.Contracts;

/// <summary>Where a contract stands. Signed and declined are not reached by any operation served so far.</summary>
internal enum ContractState
{
    /// <summary>Created, not yet sent.</summary>
    Draft,

    /// <summary>Published: invitations are out.</summary>
    Pending,

    /// <summary>Published, and its signing period is over.</summary>
    Overdue,
}
