using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>A name that is given twice: nothing is generated for what gives it second.</summary>
/// <param name="Type">The interface or client class that gives it, by its full name.</param>
/// <param name="Ordinal">Which of the operations of the interface gives it; null when the type itself does.</param>
/// <param name="Name">The name.</param>
/// <param name="Owner">What has it already.</param>
internal sealed record CollisionModel(string Type, int? Ordinal, string Name, string Owner)
{
    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        var symbol = SymbolPlace.Find(compilation, Type, Ordinal);
        return Diagnostic.Create(
            Descriptors.NameCollision, symbol?.Locations.FirstOrDefault(), symbol is null ? Type : MethodFacts.NameOf(symbol), Name, Owner);
    }
}
