using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Images;

namespace OneflowFake.Testcontainers;

/// <summary>Builds a container of fake-oneflow. Every method returns a new builder.</summary>
public sealed class FakeOneflowBuilder : ContainerBuilder<FakeOneflowBuilder, FakeOneflowContainer, FakeOneflowConfiguration>
{
    /// <summary>The tag that <c>fake-oneflow/build-image.sh</c> gives an image by default.</summary>
    public const string FakeOneflowImage = "fake-oneflow:dev";

    /// <summary>The port that the fake listens on inside its container.</summary>
    public const ushort FakeOneflowPort = 8642;

    private static readonly TimeSpan StartupTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadinessInterval = TimeSpan.FromMilliseconds(50);

    // Before Testcontainers is used for the first time, which is when it reads its settings.
    static FakeOneflowBuilder() => DockerApiVersion.Negotiate();

    /// <summary>Starts from an image.</summary>
    /// <param name="image">The image's name. An image that is not on this machine is pulled.</param>
    public FakeOneflowBuilder(string image = FakeOneflowImage)
        : this(new DockerImage(image))
    {
    }

    /// <summary>Starts from an image.</summary>
    /// <param name="image">The image. One that is not on this machine is pulled.</param>
    public FakeOneflowBuilder(IImage image)
        : this(new FakeOneflowConfiguration()) => DockerResourceConfiguration = Init().WithImage(image).DockerResourceConfiguration;

    private FakeOneflowBuilder(FakeOneflowConfiguration configuration)
        : base(configuration) => DockerResourceConfiguration = configuration;

    /// <inheritdoc/>
    protected override FakeOneflowConfiguration DockerResourceConfiguration { get; }

    /// <summary>Freezes the clock of every tenant that does not ask for another clock.</summary>
    /// <param name="moment">The time that the clocks show.</param>
    public FakeOneflowBuilder WithFrozenClock(DateTimeOffset moment)
        => WithEnvironment("FAKE_ONEFLOW_FROZEN_AT", moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Allows webhooks to call hosts other than this machine and other containers.</summary>
    /// <param name="hosts">Names or addresses, each compared as a whole.</param>
    public FakeOneflowBuilder WithCallbackHosts(params string[] hosts)
        => WithEnvironment("FAKE_ONEFLOW_CALLBACK_HOSTS", string.Join(',', hosts));

    /// <inheritdoc/>
    public override FakeOneflowContainer Build()
    {
        Validate();

        // A container that is reused outlives the process that started it, and is found by what it is made of, its labels included.
        var owned = DockerResourceConfiguration.Reuse == true ? this : WithLabel(ContainerOwner.Label, ContainerOwner.Self);
        return new(owned.DockerResourceConfiguration);
    }

    /// <inheritdoc/>
    protected override FakeOneflowBuilder Init() => base.Init()
        .WithPortBinding(FakeOneflowPort, assignRandomHostPort: true)
        .WithExtraHost(FakeOneflowContainer.CallbackHost, "host-gateway")
        .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(
            request => request.ForPort(FakeOneflowPort).ForPath("/readyz"),
            wait => wait.WithTimeout(StartupTimeout).WithInterval(ReadinessInterval)));

    /// <inheritdoc/>
    protected override FakeOneflowBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        => Merge(DockerResourceConfiguration, new FakeOneflowConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override FakeOneflowBuilder Clone(IContainerConfiguration resourceConfiguration)
        => Merge(DockerResourceConfiguration, new FakeOneflowConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override FakeOneflowBuilder Merge(FakeOneflowConfiguration oldValue, FakeOneflowConfiguration newValue)
        => new(new FakeOneflowConfiguration(oldValue, newValue));
}
