namespace OneflowFake.Oneflow.Tags;

/// <summary>A tag of the account.</summary>
internal sealed record Tag(long Id, string Name, DateTimeOffset CreatedTime);
