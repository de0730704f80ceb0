using ApiWrappers.SpecTool.Reading;
using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool;

/// <summary>A place in a document that is not served as it is.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Severity">Its effect on the build.</param>
/// <param name="Place">The place.</param>
/// <param name="Message">What is wrong there, and what to do.</param>
internal sealed record SpecFinding(string Id, SpecSeverity Severity, SpecPlace Place, string Message)
{
    /// <summary>Returns the line in the form that build engines and editors understand.</summary>
    public string ToLine()
    {
        var path = Place.Path.Length == 0 ? "" : Place.Path + ": ";
        var severity = Severity switch { SpecSeverity.Error => "error", SpecSeverity.Warning => "warning", _ => "message" };
        return PlainText.Line($"{Place.File}({Place.Line},{Place.Column}): {severity} {Id}: {path}{Message}");
    }
}
