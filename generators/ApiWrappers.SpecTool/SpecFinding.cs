using ApiWrappers.SpecTool.Reading;
using ApiWrappers.SpecTool.Rules;

namespace ApiWrappers.SpecTool;

/// <summary>A place where a spec breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The place.</param>
/// <param name="Message">What is wrong there, and what to do.</param>
internal sealed record SpecFinding(SpecRule Rule, SpecPlace Place, string Message)
{
    /// <summary>The line in the form that build engines and editors understand.</summary>
    public string ToLine(string file)
    {
        var path = Place.Path.Length == 0 ? "" : Place.Path + ": ";
        return $"{file}({Place.Line},{Place.Column}): error {Rule.Id}: {path}{Message}";
    }
}
