namespace ApiWrappers.Generator.Model;

/// <summary>That an operation may yet change, under the id of the warning that says so.</summary>
internal sealed record ExperimentalModel(string Id, string UrlFormat)
{
    public string Attribute
        => $"[System.Diagnostics.CodeAnalysis.Experimental(\"{Id}\"{(UrlFormat.Length > 0 ? $", UrlFormat = \"{UrlFormat}\"" : "")})]";
}
