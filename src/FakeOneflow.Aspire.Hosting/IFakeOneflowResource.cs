namespace Aspire.Hosting.ApplicationModel;

/// <summary>A fake of Oneflow's API in an Aspire host, in a container or as a program.</summary>
public interface IFakeOneflowResource
    : IResourceWithEndpoints, IResourceWithEnvironment, IResourceWithArgs, IResourceWithWaitSupport
{
    /// <summary>The account that the fake starts with, for the resources that call it.</summary>
    FakeOneflowAccount Account { get; }
}
