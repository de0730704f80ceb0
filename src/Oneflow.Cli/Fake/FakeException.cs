namespace Oneflow.Cli.Fake;

/// <summary>A fake that runs does not do what it was asked; the message says why.</summary>
/// <param name="isRefusal">True when it refused, false when it did not answer.</param>
/// <param name="message">The message.</param>
internal sealed class FakeException(bool isRefusal, string message) : Exception(message)
{
    public bool IsRefusal { get; } = isRefusal;
}
