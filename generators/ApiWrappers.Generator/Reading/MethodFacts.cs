using ApiWrappers.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>The attributes of a method, sorted by kind in one pass, since binding attributes is the cost of reading.</summary>
internal sealed class MethodFacts
{
    private MethodFacts(IMethodSymbol method) => Method = method;

    public IMethodSymbol Method { get; }

    public AttributeData? Operation { get; private set; }

    public AttributeData? Paging { get; private set; }

    public AttributeData? Experimental { get; private set; }

    public List<AttributeData> Parameters { get; } = [];

    public List<AttributeData> Security { get; } = [];

    public List<AttributeData> Statuses { get; } = [];

    /// <summary>The method as messages name it.</summary>
    public string Name => SymbolNames.Of(Method);

    public static MethodFacts Of(IMethodSymbol method)
    {
        var facts = new MethodFacts(method);
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type)
                facts.Add(attribute, type);
        }

        return facts;
    }

    private void Add(AttributeData attribute, INamedTypeSymbol type)
    {
        if (type.Name == "ExperimentalAttribute")
            Experimental = attribute;
        else if (Attributes.IsOfRuntime(type))
            AddFact(attribute, type.Name);
    }

    private void AddFact(AttributeData attribute, string name)
    {
        switch (name)
        {
            case "ApiOperationAttribute":
                Operation = attribute;
                break;
            case "ApiPagingAttribute":
                Paging = attribute;
                break;
            case "ApiParameterAttribute":
                Parameters.Add(attribute);
                break;
            case "ApiSecurityAttribute":
                Security.Add(attribute);
                break;
            case "ApiStatusAttribute":
                Statuses.Add(attribute);
                break;
        }
    }
}
