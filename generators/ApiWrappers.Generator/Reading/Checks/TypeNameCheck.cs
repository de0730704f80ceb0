using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks that a type to be generated is not declared already.</summary>
internal static class TypeNameCheck
{
    public static bool IsFree(MethodFacts facts, string type, List<DiagnosticModel> diagnostics)
    {
        if (facts.Method.ContainingNamespace.GetTypeMembers(type).IsEmpty)
            return true;

        diagnostics.Add(Finding.Of(Descriptors.NameCollision, facts.Method.Locations.FirstOrDefault(), facts.Name, type,
            "a type of the namespace"));
        return false;
    }
}
