using System.Globalization;

namespace Oneflow.Testing;

/// <summary>Builds a container of the fake. Each method gives a builder of its own and leaves this one as it is.</summary>
public sealed class FakeOneflowBuilder
{
    /// <summary>The image that <c>fake-oneflow/build-image.sh</c> makes when it is given no name.</summary>
    public const string FakeOneflowImage = "fake-oneflow:dev";

    /// <summary>The port that the fake listens on inside its container.</summary>
    public const ushort FakeOneflowPort = 8642;

    private readonly FakeOneflowConfiguration _configuration;

    /// <summary>Starts from an image.</summary>
    /// <param name="image">The image, which is on this machine already: none is pulled.</param>
    public FakeOneflowBuilder(string image = FakeOneflowImage)
        : this(new FakeOneflowConfiguration(image)) => ArgumentException.ThrowIfNullOrEmpty(image);

    private FakeOneflowBuilder(FakeOneflowConfiguration configuration) => _configuration = configuration;

    /// <summary>Lets the clock of each tenant stand still, unless the tenant asks for something else.</summary>
    /// <param name="moment">Where it stands.</param>
    public FakeOneflowBuilder WithFrozenClock(DateTimeOffset moment)
        => WithEnvironment("FAKE_ONEFLOW_FROZEN_AT", moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Lets webhooks call hosts beyond this machine and containers.</summary>
    /// <param name="hosts">Names or addresses, each matched whole.</param>
    public FakeOneflowBuilder WithCallbackHosts(params string[] hosts)
        => WithEnvironment("FAKE_ONEFLOW_CALLBACK_HOSTS", string.Join(',', hosts));

    /// <summary>Sets an environment variable of the container.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public FakeOneflowBuilder WithEnvironment(string name, string value)
        => new(_configuration with { Environment = new Dictionary<string, string>(_configuration.Environment) { [name] = value } });

    /// <summary>Sets how long the container may take to be ready.</summary>
    /// <param name="timeout">How long; 30 seconds when it is not set.</param>
    public FakeOneflowBuilder WithStartupTimeout(TimeSpan timeout) => new(_configuration with { StartupTimeout = timeout });

    /// <summary>Makes the container, which runs once it is started.</summary>
    public FakeOneflowContainer Build() => new(_configuration);
}
