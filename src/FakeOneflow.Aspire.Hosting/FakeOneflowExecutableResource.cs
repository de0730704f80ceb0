namespace Aspire.Hosting.ApplicationModel;

/// <summary>fake-oneflow as a program on this machine.</summary>
public sealed class FakeOneflowExecutableResource : ExecutableResource, IFakeOneflowResource
{
    /// <summary>Creates the resource.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="command">The program to start.</param>
    /// <param name="workingDirectory">The folder to start it in.</param>
    public FakeOneflowExecutableResource(string name, string command, string workingDirectory)
        : base(name, command, workingDirectory) => Account = new(this);

    /// <inheritdoc/>
    public FakeOneflowAccount Account { get; }
}
