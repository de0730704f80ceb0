namespace OneflowFake.Tenants;

/// <summary>The plan of an account, as far as it decides what the API does.</summary>
internal enum Plan
{
    /// <summary>Everything that the fake serves.</summary>
    Business,

    /// <summary>Without publishing.</summary>
    Free,
}
