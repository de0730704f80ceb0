namespace OneflowFake.Tenants.Faults;

/// <summary>The effect of a fault on a response.</summary>
internal enum FaultKind
{
    /// <summary>It comes as it is; only late.</summary>
    None,

    /// <summary>429 with the body that the vendor documents for it.</summary>
    TooManyRequests,

    /// <summary>402 in the vendor's shape.</summary>
    PaymentRequired,

    /// <summary>422 in the vendor's shape.</summary>
    Unprocessable,

    /// <summary>500 in the vendor's shape.</summary>
    ServerError,

    /// <summary>503 in the vendor's shape.</summary>
    Unavailable,

    /// <summary>502 with a page of HTML, as from a proxy in between.</summary>
    Html,

    /// <summary>The head and the first half of the body, then the connection is closed.</summary>
    Truncate,

    /// <summary>The connection is reset without an answer.</summary>
    Reset,

    /// <summary>Nothing comes for as long as the caller waits.</summary>
    Stall,

    /// <summary>The real answer, with a value in one of its members that no version of the API so far has.</summary>
    UnknownValue,

    /// <summary>The real answer, with a member in itself and in each item of its lists that no version of the API so far has.</summary>
    ExtraMembers,
}
