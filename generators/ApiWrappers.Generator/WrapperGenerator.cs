using System.Collections.Immutable;
using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using ApiWrappers.Generator.Reading;
using ApiWrappers.Generator.Writing;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>Generates wrappers for each client marked with <c>[ApiClient]</c>, from the resources of its namespace.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WrapperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Not ForAttributeWithMetadataName: the reasons and the numbers are in generators/README.md, "What an edit costs".
        var resourceReadings = context.CompilationProvider.SelectMany(ApiReader.Resources).WithTrackingName("ResourceReadings");
        var clientReadings = context.CompilationProvider.SelectMany(ApiReader.Clients).WithTrackingName("ClientReadings");

        var readResources = ModelsOf(resourceReadings);
        var readClients = ModelsOf(clientReadings);
        var collisions = readClients.Collect().Combine(readResources.Collect())
            .Select(static (pair, _) => NameCollisions.Find(pair.Left, pair.Right))
            .WithTrackingName("Collisions");
        var resources = readResources.Combine(collisions)
            .SelectMany(static (pair, _) => Optional(pair.Left.Without(pair.Right)))
            .WithTrackingName("Resources");
        var clients = readClients.Combine(collisions)
            .Where(static pair => !pair.Right.Any(collision => collision.Type == pair.Left.FullName))
            .Select(static (pair, _) => pair.Left)
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

        var operations = readResources.Collect()
            .SelectMany(static (read, _) => OperationsOf(read))
            .WithTrackingName("Operations");

        context.RegisterSourceOutput(operations, static (output, model)
            => output.AddSource($"{model.Namespace}.ApiOperations.g.cs", OperationsWriter.Write(model)));
        context.RegisterSourceOutput(wrappers, static (output, wrapper) => Write(output, wrapper));
        context.RegisterSourceOutput(shapes, static (output, shape) => Write(output, shape));

        // The compilation is there only to find the places again, and only for what there is to report.
        Report(context, DiagnosticsOf(resourceReadings), static (diagnostic, compilation) => diagnostic.ToDiagnostic(compilation));
        Report(context, DiagnosticsOf(clientReadings), static (diagnostic, compilation) => diagnostic.ToDiagnostic(compilation));
        Report(context, collisions.SelectMany(static (found, _) => found.ToImmutableArray()), static (collision, compilation)
            => collision.ToDiagnostic(compilation));
        var orphans = resources.Combine(readClients.Collect())
            .Where(static pair => !pair.Right.Any(client => client.Namespace == pair.Left.Namespace))
            .Select(static (pair, _) => pair.Left.Interface);
        Report(context, orphans, static (type, compilation) => Finding.ResourceWithoutClient(type, compilation));
    }

    private static IncrementalValuesProvider<T> ModelsOf<T>(IncrementalValuesProvider<Reading<T>> readings)
        where T : class, IEquatable<T>
        => readings.SelectMany(static (reading, _) => Optional(reading.Model));

    private static IncrementalValuesProvider<DiagnosticModel> DiagnosticsOf<T>(IncrementalValuesProvider<Reading<T>> readings)
        where T : class, IEquatable<T>
        => readings.SelectMany(static (reading, _) => reading.Diagnostics.ToImmutableArray());

    private static ImmutableArray<T> Optional<T>(T? item)
        where T : class
        => item is null ? ImmutableArray<T>.Empty : ImmutableArray.Create(item);

    private static void Report<T>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<T> findings, Func<T,
        Compilation, Diagnostic> diagnosticOf)
        => context.RegisterSourceOutput(findings.Combine(context.CompilationProvider), (output, pair)
            => output.ReportDiagnostic(diagnosticOf(pair.Left, pair.Right)));

    // One file for all, since each file costs at every edit. Faults of a resource leave its declarations alone: its class needs them.
    private static IEnumerable<OperationsModel> OperationsOf(ImmutableArray<ResourceModel> resources) => resources
        .Where(resource => resource.Declarations.Count > 0)
        .GroupBy(resource => resource.ImplementationNamespace)
        .Select(classes => new OperationsModel(
            classes.Key,
            classes.GroupBy(resource => resource.ImplementationName)
                .Select(same => new OperationClass(
                    same.Key,
                    same.SelectMany(resource => resource.Declarations).GroupBy(operation => operation.Name)
                        .Select(named => named.First()).ToEquatableArray()))
                .ToEquatableArray()));

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

        if (wrapper.Resource.Operations.Count > 0)
            Add(output, wrapper.Client, wrapper.Resource.Name + "Results", ResultWriter.Write(wrapper));
    }

    private static void Write(SourceProductionContext output, ClientShape shape)
    {
        foreach (var tier in shape.Tiers)
            Add(output, shape.Client, shape.Client.NameOf(tier.Tier), ClientWriter.Write(shape, tier));

        Add(output, shape.Client, shape.Client.Exception, ExceptionWriter.Write(shape));
    }

    // With its namespace: a project may hold the clients of several APIs, and these may have resources of one name.
    private static void Add(SourceProductionContext output, ClientModel client, string name, string code)
        => output.AddSource($"{client.Namespace}.{name}.g.cs", code);
}
