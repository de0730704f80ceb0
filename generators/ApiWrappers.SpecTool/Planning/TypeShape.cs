namespace ApiWrappers.SpecTool.Planning;

/// <summary>The way in which a type is declared as a property.</summary>
internal enum TypeShape
{
    Value,
    List,
    Map,
}
