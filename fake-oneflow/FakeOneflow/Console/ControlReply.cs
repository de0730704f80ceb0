namespace OneflowFake.Console;

/// <summary>A response of the control API.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its JSON; empty when it has none.</param>
internal sealed record ControlReply(int Status, Node Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The error that it reports; empty for a success.</summary>
    public string Error => IsSuccess ? "" : Body["error"].Text;
}
