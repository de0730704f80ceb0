namespace OneflowFake.Server;

/// <summary>Keeps the changes that requests make.</summary>
internal interface IChangeStore
{
    /// <summary>True when the last changes could not be written.</summary>
    bool IsFailing { get; }

    /// <summary>Waits until all changes so far are safe.</summary>
    /// <exception cref="FakeServerDataException">They cannot be written.</exception>
    Task WrittenAsync();
}
