namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>An event of a stream.</summary>
/// <param name="Type">Its name.</param>
/// <param name="Data">JSON in one line.</param>
internal readonly record struct StreamEvent(string Type, ReadOnlyMemory<byte> Data);
