using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Calls;

public sealed class BodyCheckTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData(BodyCheck.MaxProblems - 1)]
    [InlineData(BodyCheck.MaxProblems)]
    [InlineData(BodyCheck.MaxProblems + 1)]
    [InlineData(20 * BodyCheck.MaxProblems)]
    public async Task Of_many_problems_the_first_hundred_are_reported(int count)
    {
        var tenant = await server.NewTenantAsync();
        var fields = new JsonArray([.. Enumerable.Repeat(0, count).Select(_ => (JsonNode)7)]);

        var reply = await tenant.CreateAsync(Bodies.Contract(tenant).With("data_fields", fields));

        Assert.Equal(400, reply.Code);
        var problems = reply.Json["parameter_problems"]!.AsObject();
        var last = Math.Min(count, BodyCheck.MaxProblems) - 1;
        Assert.Equal(Enumerable.Range(0, last + 1).Select(index => $"data_fields[{index}]"),
            problems.Select(problem => problem.Key).Where(path => path.StartsWith("data_fields[", StringComparison.Ordinal)));
        Assert.Equal(
            count > BodyCheck.MaxProblems ? "There are more problems: only the first 100 are reported." : null,
            (string?)problems["body"]?[0]);
    }
}
