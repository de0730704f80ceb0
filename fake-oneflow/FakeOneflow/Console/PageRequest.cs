using Microsoft.AspNetCore.Http;

namespace OneflowFake.Console;

/// <summary>A page that is asked for, by its address or after a form.</summary>
/// <param name="Http">The request.</param>
/// <param name="Path">Path of the page.</param>
/// <param name="Segments">Its segments after the prefix of the console; the first one is the tenant.</param>
internal sealed record PageRequest(HttpRequest Http, string Path, IReadOnlyList<string> Segments)
{
    /// <summary>The reason why a form was refused; empty when none was.</summary>
    public string Error { get; init; } = "";

    /// <summary>The response to a form, to be shown; empty for none.</summary>
    public Node Result { get; init; }

    /// <summary>A form for the page itself; null for none.</summary>
    public ConsoleForm? Form { get; init; }

    /// <summary>Status of the page.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string Section => Segments.Count > 1 ? Segments[1] : "";

    public static PageRequest Of(HttpRequest request, string path) =>
        new(request, path, [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)]);
}
