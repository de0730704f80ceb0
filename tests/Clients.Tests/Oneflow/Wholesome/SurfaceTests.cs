namespace Oneflow.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class SurfaceTests : SurfaceChecks<OneflowGenerated>
{
    [Fact]
    public void The_headers_of_the_credentials_are_those_of_the_spec()
    {
        var text = File.ReadAllText(TestKit.RepositoryRoot.Combine("openapi", "oneflow.yaml"));
        Assert.Contains($"name: {ApiToken.Header}\n", text, StringComparison.Ordinal);
        Assert.Contains($"name: {UserEmail.Header}\n", text, StringComparison.Ordinal);
    }
}
