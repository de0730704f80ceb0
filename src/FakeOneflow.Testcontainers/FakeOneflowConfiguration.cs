using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace OneflowFake.Testcontainers;

/// <summary>The settings of a container of fake-oneflow. <see cref="FakeOneflowBuilder"/> creates them.</summary>
public sealed class FakeOneflowConfiguration : ContainerConfiguration
{
    /// <summary>Creates empty settings.</summary>
    public FakeOneflowConfiguration()
    {
    }

    /// <summary>Copies the settings that every resource has.</summary>
    /// <param name="resourceConfiguration">The settings to copy.</param>
    public FakeOneflowConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>Copies the settings that every container has.</summary>
    /// <param name="resourceConfiguration">The settings to copy.</param>
    public FakeOneflowConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>Merges two sets of settings.</summary>
    /// <param name="oldValue">The settings to start from.</param>
    /// <param name="newValue">The settings that add to them or replace them.</param>
    public FakeOneflowConfiguration(FakeOneflowConfiguration oldValue, FakeOneflowConfiguration newValue)
        : base(oldValue, newValue)
    {
    }
}
