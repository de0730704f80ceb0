namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>A request to the control API that cannot be carried out; the message says what, where and what to do.</summary>
/// <param name="status">HTTP status of the answer.</param>
/// <param name="message">The message.</param>
/// <param name="rule">Id of the rule that decided; null when it is about the request itself.</param>
internal sealed class ControlException(int status, string message, string? rule = null) : Exception(message)
{
    public int Status { get; } = status;
    public string? Rule { get; } = rule;
}
