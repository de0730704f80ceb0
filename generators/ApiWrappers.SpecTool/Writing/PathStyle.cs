using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>The styles of parameters in a path.</summary>
internal static class PathStyle
{
    /// <summary>
    /// A parameter in an interpolated string, after what its style puts before it. The format of a list is its separator.
    /// </summary>
    public static string Hole(ParameterPlan parameter)
    {
        var isExploded = parameter.Node["explode"].IsTrue;
        var name = $";{Uri.EscapeDataString(parameter.Name)}=";
        var (before, separator) = parameter.Node["style"].Text switch
        {
            "label" => (".", isExploded ? "." : null),
            "matrix" => (name, isExploded ? name : null),
            "spaceDelimited" => ("", "%20"),
            "pipeDelimited" => ("", "%7C"),
            "tabDelimited" => ("", "%09"),
            _ => ("", null),
        };
        var isList = parameter.Type.Shape == TypeShape.List;
        return $"{before}{{{Variables.Escaped(parameter.Variable)}{(isList && separator is not null ? ":" + separator : "")}}}";
    }
}
