namespace OneflowFake.Tenants;

/// <summary>What an account pays for, as far as it decides what the API does.</summary>
internal enum Plan
{
    /// <summary>Everything that the fake serves.</summary>
    Business,

    /// <summary>Without publishing.</summary>
    Free,
}
