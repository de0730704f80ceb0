namespace OneflowFake.Tenants.Calls;

/// <summary>The need of an operation for the acting user's email.</summary>
internal enum UserEmail
{
    /// <summary>The operation acts for the account alone; the header is not looked at.</summary>
    Unused,

    /// <summary>With the header the request runs as that user, without it as an anonymous admin.</summary>
    Optional,

    /// <summary>The operation cannot be served without an acting user.</summary>
    Required,
}
