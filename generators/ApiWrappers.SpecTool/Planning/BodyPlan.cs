namespace ApiWrappers.SpecTool.Planning;

/// <summary>A body that is sent or read.</summary>
/// <param name="Kind">The way in which it is written or read.</param>
/// <param name="Media">The media type; empty when there is no body.</param>
/// <param name="Type">Its type; null when there is no body, or a form of parts.</param>
internal sealed record BodyPlan(BodyKind Kind, string Media, CSharpType? Type)
{
    public static BodyPlan None { get; } = new(BodyKind.None, "", null);

    /// <summary>The media types that were not chosen.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The name of the parameter, when it is sent.</summary>
    public string Variable { get; init; } = "body";

    /// <summary>True when it must be sent.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when null can be sent, or read.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The way in which it is written or read.</summary>
    public string? Description { get; init; }

    /// <summary>The parts of a multipart form.</summary>
    public IReadOnlyList<PartPlan> Parts { get; init; } = [];

    /// <summary>The members of a url-encoded form that have a style, with the names of <c>ApiFieldStyle</c>.</summary>
    public IReadOnlyList<(string Name, string Style)> Styles { get; init; } = [];
}
