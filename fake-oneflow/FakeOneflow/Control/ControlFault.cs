namespace FakeOneflow.Control;

/// <summary>A request to the control API that cannot be carried out; the message says what, where and what to do.</summary>
internal sealed class ControlFault(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
