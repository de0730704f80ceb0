namespace Aspire.Hosting.ApplicationModel;

/// <summary>The image of fake-oneflow in a container.</summary>
public sealed class FakeOneflowResource : ContainerResource, IFakeOneflowResource
{
    /// <summary>Creates the resource.</summary>
    /// <param name="name">The name of the resource.</param>
    public FakeOneflowResource(string name)
        : base(name) => Account = new(this);

    /// <inheritdoc/>
    public FakeOneflowAccount Account { get; }
}
