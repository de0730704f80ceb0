namespace OneflowFake.Console.Trying;

/// <summary>The response to a call that was tried.</summary>
/// <param name="Answer">The response: its status, type, headers and body.</param>
/// <param name="Error">The reason why it could not be sent; empty when it was.</param>
internal sealed record TryResult(Node Answer, string Error);
