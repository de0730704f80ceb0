using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using TestKit;

namespace Oneflow.Testing.Tests.AspireHosting;

/// <summary>The fake is a resource like others of Aspire.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task A_container_runs_the_image_and_is_checked_by_readyz()
    {
        var builder = HostedFake.NewBuilder();
        var fake = builder.AddFakeOneflow("oneflow", port: 9000).WithDataVolume("data")
            .WithFrozenClock(new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).Resource;

        var image = fake.Annotations.OfType<ContainerImageAnnotation>().Single();
        Assert.Equal("fake-oneflow:dev", $"{image.Image}:{image.Tag}");
        var endpoint = fake.Annotations.OfType<EndpointAnnotation>().Single();
        Assert.Equal(("http", 9000, 8642), (endpoint.Name, endpoint.Port, endpoint.TargetPort));
        Assert.Contains("/readyz", fake.Annotations.OfType<HealthCheckAnnotation>().Single().Key, StringComparison.Ordinal);
        Assert.Equal("/data", fake.Annotations.OfType<ContainerMountAnnotation>().Single().Target);

        var variables = await Variables.OfAsync(fake, builder.ExecutionContext);
        Assert.Equal("/data", variables["FAKE_ONEFLOW_DATA"]);
        Assert.Equal("2026-03-01T08:00:00.0000000+00:00", variables["FAKE_ONEFLOW_FROZEN_AT"]);
        Assert.Equal("oneflow.dev.internal", variables["FAKE_ONEFLOW_ALLOWED_HOSTS"]);
        Assert.Equal("true", variables["FAKE_ONEFLOW_PREDICTABLE_SECRETS"]);
    }

    [Theory]
    [InlineData(null, "", "dotnet", "tool exec oneflow --yes -- fake --port")]
    [InlineData(null, "--seed 7", "dotnet", "tool exec oneflow --yes -- fake --seed 7 --port")]
    [InlineData("/opt/fake-oneflow", "", "/opt/fake-oneflow", "--port")]
    [InlineData("dotnet", "fake-oneflow.dll", "dotnet", "fake-oneflow.dll --port")]
    public async Task A_program_gets_the_port_that_the_host_chose(string? command, string given, string program, string arguments)
    {
        var fake = HostedFake.NewBuilder().AddFakeOneflowExecutable(
            "oneflow", command, given.Length == 0 ? null : given.Split(' ')).Resource;
        var endpoint = fake.Annotations.OfType<EndpointAnnotation>().Single();
        List<object> args = [];
        foreach (var annotation in fake.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
            await annotation.Callback(new CommandLineArgsCallbackContext(args));

        Assert.Equal(program, fake.Command);
        Assert.Equal(arguments, string.Join(' ', args.OfType<string>()));
        var port = Assert.IsType<EndpointReferenceExpression>(args[^1]);
        Assert.Equal((endpoint.Name, EndpointProperty.TargetPort), (port.Endpoint.EndpointName, port.Property));
    }

    [Fact]
    public async Task Nothing_but_dotnet_has_to_be_on_the_path()
    {
        var fake = HostedFake.NewBuilder().AddFakeOneflowExecutable("oneflow").Resource;
        var (exitCode, output) = await ChildProgram.RunAsync(fake.Command, ["tool", "exec", "--help"]);
        Assert.True(exitCode == 0 && output.Contains("packageId", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task The_link_is_the_console()
    {
        await using var fake = await HostedFake.StartAsync();
        var url = new ResourceUrlAnnotation { Url = "http://127.0.0.1", Endpoint = fake.Resource.Resource.Account.Endpoint };
        var context = new ResourceUrlsCallbackContext(fake.Builder.ExecutionContext, fake.Resource.Resource, [url]);
        foreach (var annotation in fake.Resource.Resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
            await annotation.Callback(context);

        Assert.Equal("Console", Assert.Single(context.Urls).DisplayText);
    }

    [Fact]
    public void It_is_no_part_of_what_is_published()
    {
        var fake = HostedFake.NewBuilder().AddFakeOneflow("oneflow").Resource;
        Assert.Contains(ManifestPublishingCallbackAnnotation.Ignore, fake.Annotations);
    }

    [Fact]
    public async Task The_setup_url_is_an_endpoint_of_the_backend()
    {
        var builder = HostedFake.NewBuilder();
        var backend = builder.AddExecutable("backend", "backend", ".").WithHttpEndpoint(name: "http");
        var endpoint = backend.Resource.Annotations.OfType<EndpointAnnotation>().Single();
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", 5080);
        var fake = builder.AddFakeOneflowExecutable("oneflow").WithSetupUrl(backend.GetEndpoint("http"), "/oneflow/setup");

        var variables = await Variables.OfAsync(fake.Resource, builder.ExecutionContext);
        Assert.Equal("http://localhost:5080/oneflow/setup", variables["FAKE_ONEFLOW_SETUP_URL"]);
    }
}
