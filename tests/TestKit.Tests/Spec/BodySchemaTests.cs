using TestKit.Snapshots;
using TestKit.Spec;

namespace TestKit.Tests.Spec;

/// <summary>The fake checks the bodies that Signicat's operations take as the spec has them, without a copy made by hand.</summary>
public sealed class BodySchemaTests
{
    private const string Command = "dotnet test tests/TestKit.Tests --filter BodySchemaTests";

    [Fact]
    public Task The_fake_has_the_bodies_of_the_spec() => StoredFile.MatchAsync(
        RepositoryRoot.Combine("fake-oneflow", "FakeOneflow", "Signicat", "Bodies", "Generated", "SignicatSchemas.cs"),
        new BodySchemaWriter(SpecDocument.Load("signicat.yaml")).Write(
            "SignicatSchemas", $"Written from openapi/signicat.yaml by BodySchemaTests. To accept a change: SNAPSHOTS=accept {Command}"),
        Command);
}
