using System.Text.Json;

namespace OneflowFake.Control.Reference;

/// <summary>The source of a statement in a document, and how sure the reading of it is.</summary>
/// <param name="Confidence">Such as <c>documented</c> or <c>inferred</c>; empty when nothing says it.</param>
/// <param name="Source">The page or file that it was read from; empty when nothing says it.</param>
/// <param name="OtherReading">The other reading when sources disagree; empty when they agree.</param>
internal sealed record Evidence(string Confidence, string Source, string OtherReading)
{
    /// <summary>The address of the source; null when it has none.</summary>
    public string? Page => Source switch
    {
        _ when Source.StartsWith("docs/", StringComparison.Ordinal) || Source.StartsWith("reference/", StringComparison.Ordinal) =>
            $"https://developer.oneflow.com/{Source}",
        _ when Source.StartsWith("static/", StringComparison.Ordinal) => $"https://api.oneflow.com/{Source}",
        _ when Source.StartsWith("express/docs/", StringComparison.Ordinal) => $"https://developer.signicat.com/{Source}",
        _ when Source.StartsWith("rfc", StringComparison.Ordinal) => $"https://www.rfc-editor.org/rfc/{Source}",
        _ => null,
    };

    /// <summary>The evidence of a part of an operation: its own, and that of the whole for the rest.</summary>
    public Evidence Of(JsonElement part) => Read(part) is var own && (own.Source.Length > 0 || own.Confidence.Length > 0)
        ? own with
        {
            Source = own.Source.Length > 0 ? own.Source : Source,
            Confidence = own.Confidence.Length > 0 ? own.Confidence : Confidence,
        }
        : this with { OtherReading = own.OtherReading };

    public static Evidence Read(JsonElement element) =>
        new(element.TextOf("x-confidence"), element.TextOf("x-source"), element.TextOf("x-other-reading"));
}
