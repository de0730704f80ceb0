namespace OneflowFake.Tenants.Snapshots;

/// <summary>The state of a tenant as it is stored.</summary>
/// <param name="State">All but the contents of large files.</param>
/// <param name="Contents">The contents of large files by their hashes. They are stored once, however many snapshots follow.</param>
internal sealed record WrittenState(ReadOnlyMemory<byte> State, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Contents);
