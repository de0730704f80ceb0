namespace FakeOneflow.Webhooks;

/// <summary>What came back from a receiver.</summary>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Error">Why there was none; null when there was one.</param>
internal readonly record struct CallbackAnswer(int? Status, string? Error);
