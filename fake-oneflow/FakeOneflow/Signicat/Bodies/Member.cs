namespace OneflowFake.Signicat.Bodies;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">What it must be like.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record Member(string Name, Schema Schema, bool IsRequired = false);
