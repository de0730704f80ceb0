using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Reads all interfaces of resources and all classes of clients of a compilation, those that changed and those that did not.</summary>
internal static class ApiReader
{
    private static readonly ReadingCache<ResourceModel> KnownResources = new();
    private static readonly ReadingCache<ClientModel> KnownClients = new();

    public static ImmutableArray<Reading<ResourceModel>> Resources(Compilation compilation, CancellationToken cancellationToken)
    {
        var readings = ImmutableArray.CreateBuilder<Reading<ResourceModel>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var type in MarkedTypes.Of(tree, cancellationToken).Interfaces)
            {
                if (KnownResources.Read(type, compilation, semantics => ResourceReader.Read(type, semantics, cancellationToken), cancellationToken) is { } reading)
                    readings.Add(reading);
            }
        }

        return readings.ToImmutable();
    }

    public static ImmutableArray<Reading<ClientModel>> Clients(Compilation compilation, CancellationToken cancellationToken)
    {
        var readings = ImmutableArray.CreateBuilder<Reading<ClientModel>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var type in MarkedTypes.Of(tree, cancellationToken).Classes)
            {
                if (KnownClients.Read(type, compilation, semantics => ClientReader.Read(type, semantics, cancellationToken), cancellationToken) is { } reading)
                    readings.Add(reading);
            }
        }

        return readings.ToImmutable();
    }
}
