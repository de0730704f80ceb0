namespace ApiWrappers.SpecTool.Planning;

/// <summary>How a type is declared as a property.</summary>
internal enum TypeShape
{
    Value,
    List,
    Map,
}
