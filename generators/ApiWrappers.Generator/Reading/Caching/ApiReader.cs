using System.Collections.Immutable;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Reading;

/// <summary>
/// Reads all interfaces of resources and all classes of clients of a compilation, those that changed and those that did not.
/// </summary>
internal static class ApiReader
{
    private static readonly ReadingCache<InterfaceDeclarationSyntax, ResourceModel> KnownResources = new(ResourceReader.Read);
    private static readonly ReadingCache<ClassDeclarationSyntax, ClientModel> KnownClients = new(ClientReader.Read);

    public static ImmutableArray<Reading<ResourceModel>> Resources(Compilation compilation, CancellationToken cancellationToken)
        => KnownResources.ReadAll(compilation, static types => types.Interfaces, cancellationToken);

    public static ImmutableArray<Reading<ClientModel>> Clients(Compilation compilation, CancellationToken cancellationToken)
        => KnownClients.ReadAll(compilation, static types => types.Classes, cancellationToken);
}
