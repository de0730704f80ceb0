using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator;

/// <summary>Gives each client marked with <c>[ApiClient]</c> wrappers for the resources of its namespace.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WrapperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var resources = context.SyntaxProvider
            .ForAttributeWithMetadataName(Attributes.Resource, static (node, _) => node is InterfaceDeclarationSyntax, ResourceReader.Read)
            .WithTrackingName("Resources");
        var clients = context.SyntaxProvider
            .ForAttributeWithMetadataName(Attributes.Client, static (node, _) => node is ClassDeclarationSyntax, ClientReader.Read)
            .WithTrackingName("Clients");

        // Each resource is written for itself, so that a change to one leaves the files of the others alone.
        var wrappers = resources.Combine(clients.Collect())
            .SelectMany(static (pair, _) => pair.Right
                .Where(client => client.Namespace == pair.Left.Namespace)
                .Select(client => new WrapperModel(client, pair.Left)))
            .WithTrackingName("Wrappers");
        var shapes = clients.Combine(resources.Collect())
            .Select(static (pair, _) => ShapeOf(pair.Left, pair.Right))
            .WithTrackingName("Shapes");

        context.RegisterSourceOutput(resources, static (output, resource) =>
        {
            foreach (var diagnostic in resource.Diagnostics)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
        context.RegisterSourceOutput(wrappers, static (output, wrapper) => Write(output, wrapper));
        context.RegisterSourceOutput(shapes, static (output, shape) => Write(output, shape));
    }

    private static ClientShape ShapeOf(ClientModel client, ImmutableArray<ResourceModel> resources)
    {
        var own = resources.Where(resource => resource.Namespace == client.Namespace).ToList();
        return new ClientShape(
            client,
            client.AllTiers.Select(tier => new TierShape(
                tier,
                own.Where(resource => resource.Operations.Any(operation => client.Offers(tier, operation)))
                    .Select(resource => new ResourceName(resource.Name, resource.Implementation))
                    .ToEquatableArray())).ToEquatableArray(),
            own.SelectMany(resource => resource.Operations)
                .SelectMany(operation => operation.Failures)
                .Select(status => status.Status)
                .Distinct().OrderBy(status => status)
                .ToEquatableArray());
    }

    private static void Write(SourceProductionContext output, WrapperModel wrapper)
    {
        foreach (var tier in wrapper.Client.AllTiers)
        {
            if (wrapper.Resource.Operations.Any(operation => wrapper.Client.Offers(tier, operation)))
                Add(output, wrapper.Client, ClientModel.WrapperOf(wrapper.Resource.Name, tier), ResourceClientWriter.Write(wrapper, tier));
        }

        foreach (var operation in wrapper.Resource.Operations)
            Add(output, wrapper.Client, operation.ResultType, ResultWriter.Write(wrapper, operation));
    }

    private static void Write(SourceProductionContext output, ClientShape shape)
    {
        foreach (var tier in shape.Tiers)
            Add(output, shape.Client, shape.Client.NameOf(tier.Tier), ClientWriter.Write(shape, tier));

        Add(output, shape.Client, shape.Client.Exception, ExceptionWriter.WriteBase(shape));
        foreach (var status in shape.FailureStatuses)
            Add(output, shape.Client, StatusNames.Exception(shape.Client, status), ExceptionWriter.Write(shape.Client, status));
    }

    // With its namespace: a project may hold the clients of several APIs, and these may have resources of one name.
    private static void Add(SourceProductionContext output, ClientModel client, string name, string code)
        => output.AddSource($"{client.Namespace}.{name}.g.cs", code);
}
