namespace TestKit.Spec;

/// <summary>Thrown when a response is not as the spec says.</summary>
/// <param name="faults">What is wrong with it.</param>
public sealed class UndocumentedResponseException(IReadOnlyList<string> faults)
    : Exception($"The answer is not as the spec says:\n{string.Join('\n', faults)}");
