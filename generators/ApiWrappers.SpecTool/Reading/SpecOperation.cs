namespace ApiWrappers.SpecTool.Reading;

/// <summary>An operation: a method on a path.</summary>
/// <param name="route">The path, as the document writes it.</param>
/// <param name="method">The method, in lower case.</param>
/// <param name="pathItem">The path item around it.</param>
/// <param name="node">The operation itself.</param>
internal sealed class SpecOperation(string route, string method, SpecNode pathItem, SpecNode node)
{
    public string Route => route;

    public string Method => method;

    public SpecNode PathItem => pathItem;

    public SpecNode Node => node;

    /// <summary>The title for messages, such as <c>GET /orders</c>.</summary>
    public string Title => $"{Method.ToUpperInvariant()} {Route}";

    /// <summary>The id, from which the method gets its name.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name of the method, without Async.</summary>
    public string MethodName { get; set; } = "";

    /// <summary>The name of the property on the client.</summary>
    public string Resource { get; set; } = "";

    /// <summary>The id or the method, where the operation begins.</summary>
    public SpecPlace Place => Node["operationId"].Exists ? Node["operationId"].Place : Node.Place;
}
