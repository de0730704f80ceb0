using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

var builder = DistributedApplication.CreateBuilder(args);

// In a container, or as a program where there is no container engine. Releases have an image for docker load, and programs.
IResourceBuilder<IFakeOneflowResource> oneflow = Environment.GetEnvironmentVariable("FAKE_ONEFLOW") is { } program
    ? builder.AddFakeOneflowExecutable("oneflow", program)
    : builder.AddFakeOneflow("oneflow").WithImage(Environment.GetEnvironmentVariable("FAKE_ONEFLOW_IMAGE") ?? "fake-oneflow:dev");

// The worker reads Oneflow:BaseAddress and Oneflow:Token, and starts when the fake is ready.
builder.AddProject<Projects.Worker>("worker").WithReference(oneflow);

await builder.Build().RunAsync();
