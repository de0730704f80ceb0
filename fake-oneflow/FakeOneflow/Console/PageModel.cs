namespace OneflowFake.Console;

/// <summary>A page and its content.</summary>
/// <param name="Frame">What all pages have in common.</param>
/// <param name="Data">What the control API answered.</param>
internal sealed record PageModel(Frame Frame, Node Data)
{
    /// <summary>What the page selected of it, such as one call.</summary>
    public Node Selected { get; init; }

    /// <summary>What else the page shows.</summary>
    public Node More { get; init; }

    /// <summary>Still more.</summary>
    public Node Rest { get; init; }
}
