namespace OneflowFake.Comparison.Http;

/// <summary>A call of which one side has no response to compare; the message says why, without any data of the call.</summary>
/// <param name="status">The status of the response that the caller gets.</param>
/// <param name="message">One sentence.</param>
internal sealed class NotComparedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
