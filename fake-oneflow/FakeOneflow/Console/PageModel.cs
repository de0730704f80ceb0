using OneflowFake.Console.Trying;

namespace OneflowFake.Console;

/// <summary>A page and its content.</summary>
/// <param name="Frame">The part that all pages have in common.</param>
/// <param name="Data">The response of the control API.</param>
internal sealed record PageModel(Frame Frame, Node Data)
{
    /// <summary>The item that the address selects, such as one call.</summary>
    public Node Selected { get; init; }

    /// <summary>The call that can be tried on the page; null for none.</summary>
    public TryCall? Try { get; init; }

    /// <summary>Other data of the page.</summary>
    public Node More { get; init; }

    /// <summary>Further data of the page.</summary>
    public Node Rest { get; init; }
}
