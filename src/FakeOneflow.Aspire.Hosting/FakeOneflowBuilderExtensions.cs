using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds fake-oneflow, the stateful fake of Oneflow's API, to an Aspire host. It is left out of what is published.</summary>
public static class FakeOneflowBuilderExtensions
{
    private const string Image = "fake-oneflow";
    private const string Tag = "dev";
    private const int Port = 8642;
    private const string DataFolder = "/data";

    // dnx is the same command, but not on the path wherever dotnet is.
    private const string Tool = "dotnet";
    private static readonly string[] ToolArguments = ["tool", "exec", "oneflow", "--yes", "--", "fake"];

    /// <summary>
    /// Adds the fake in a container. Its image is <c>fake-oneflow:dev</c>, which <c>fake-oneflow/build-image.sh</c> builds; name another
    /// with <c>WithImage</c> and <c>WithImageRegistry</c>. It is healthy when <c>/readyz</c> is.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="port">The port on this machine. Any free one when omitted.</param>
    public static IResourceBuilder<FakeOneflowResource> AddFakeOneflow(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Configure(builder.AddResource(new FakeOneflowResource(name))
            .WithImage(Image, Tag)
            .WithHttpEndpoint(port, Port, FakeOneflowAccount.EndpointName)
            // The name that Aspire gives it in the network of its containers.
            .WithEnvironment("FAKE_ONEFLOW_ALLOWED_HOSTS", $"{name}.dev.internal"));
    }

    /// <summary>
    /// Adds the fake as a program on this machine, for machines without a container engine: the tool <c>oneflow</c>, by
    /// <c>dotnet tool exec oneflow --yes -- fake</c>, when nothing else is named. The option <c>--port</c> is added to its arguments.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="command">The program, such as the path of <c>fake-oneflow</c>.</param>
    /// <param name="arguments">The arguments of the program, such as <c>--seed</c> and its value. None when omitted.</param>
    /// <param name="port">The port to call it on. Any free one when omitted.</param>
    public static IResourceBuilder<FakeOneflowExecutableResource> AddFakeOneflowExecutable(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string? command = null,
        IEnumerable<string>? arguments = null, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string[] given = [.. command is null ? ToolArguments : [], .. arguments ?? []];
        var fake = builder.AddResource(new FakeOneflowExecutableResource(name, command ?? Tool, builder.AppHostDirectory))
            .WithHttpEndpoint(port, name: FakeOneflowAccount.EndpointName)
            // The names by which containers call this machine.
            .WithEnvironment("FAKE_ONEFLOW_ALLOWED_HOSTS", "host.docker.internal,aspire.dev.internal");
        var endpoint = fake.Resource.Account.Endpoint;
        return Configure(fake.WithArgs([.. given, "--port", endpoint.Property(EndpointProperty.TargetPort)]));
    }

    /// <summary>Keeps the data of the fake in a volume, for the next start of the host.</summary>
    /// <param name="builder">The fake.</param>
    /// <param name="name">The name of the volume. One made of the names of host and resource when omitted.</param>
    public static IResourceBuilder<FakeOneflowResource> WithDataVolume(
        this IResourceBuilder<FakeOneflowResource> builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithVolume(name ?? VolumeNameGenerator.Generate(builder, "data"), DataFolder)
            .WithEnvironment("FAKE_ONEFLOW_DATA", DataFolder);
    }

    /// <summary>Freezes the clock of the fake, so that only commands move it.</summary>
    /// <param name="builder">The fake.</param>
    /// <param name="moment">The time that it shows.</param>
    public static IResourceBuilder<T> WithFrozenClock<T>(this IResourceBuilder<T> builder, DateTimeOffset moment)
        where T : class, IFakeOneflowResource
        => builder.WithEnvironment("FAKE_ONEFLOW_FROZEN_AT", moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Sets the Setup URL of the extension, which gets the token when the command enables the extension.</summary>
    /// <param name="builder">The fake.</param>
    /// <param name="backend">The endpoint of the backend that serves it.</param>
    /// <param name="path">The path of the Setup URL, such as <c>/oneflow/setup</c>.</param>
    public static IResourceBuilder<T> WithSetupUrl<T>(this IResourceBuilder<T> builder, EndpointReference backend, string path)
        where T : class, IFakeOneflowResource
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return builder.WithEnvironment("FAKE_ONEFLOW_SETUP_URL", ReferenceExpression.Create($"{backend}/{path.TrimStart('/')}"));
    }

    private static IResourceBuilder<T> Configure<T>(IResourceBuilder<T> fake)
        where T : class, IFakeOneflowResource
    {
        FakeOneflowCommands.Add(fake);
        return fake
            .WithHttpHealthCheck("/readyz", endpointName: FakeOneflowAccount.EndpointName)
            .WithUrlForEndpoint(FakeOneflowAccount.EndpointName, url => url.DisplayText = "Console")
            // A restarted fake has the token that the other resources were started with.
            .WithEnvironment("FAKE_ONEFLOW_PREDICTABLE_SECRETS", "true")
            .OnResourceReady((resource, _, cancellationToken) => resource.Account.LoadAsync(cancellationToken))
            .ExcludeFromManifest();
    }
}
