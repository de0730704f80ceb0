namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>A server with a data directory that can be killed.</summary>
internal interface IMortalServer : IAsyncDisposable
{
    /// <summary>The address at which it listens now.</summary>
    Uri Origin { get; }

    /// <summary>The faults that it reported since it started, as far as they can be read.</summary>
    string Errors { get; }

    /// <summary>Starts it for the first time.</summary>
    Task StartAsync();

    /// <summary>Ends it without warning, and starts another one on what it left.</summary>
    /// <param name="inFlight">Sends a request, in the middle of which it ends; null for none.</param>
    Task RestartAsync(Func<Task>? inFlight);
}
