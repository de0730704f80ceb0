namespace Oneflow.Cli.Fake;

/// <summary>An id as a part of a path of the control API.</summary>
internal static class PathPart
{
    /// <summary>Escapes an id. An empty one, or one of dots, would name something else.</summary>
    /// <param name="id">The id.</param>
    /// <param name="kind">What it is the id of.</param>
    /// <exception cref="SettingException">It names something else.</exception>
    public static string Of(string id, string kind) => id is "" or "." or ".."
        ? throw new SettingException($"'{id}' cannot be the id of a {kind}: copy the id that the list prints.")
        : Uri.EscapeDataString(id);
}
