using TestKit.Spec;

namespace TestKit.Tests.Spec;

/// <summary>Counts what the spec holds, and compares with what its pages say.</summary>
public sealed class SignicatCountsTests() : SpecChecks(Signicat, "category at Signicat")
{
    private const string Inferred = "signicat-inferred.md";
    private static readonly SpecDocument Signicat = SpecDocument.Load("signicat.yaml");

    [Fact]
    public void The_table_of_counts_is_right()
    {
        var answers = Signicat.Operations.SelectMany(operation => operation.Responses).ToList();
        Assert.Equal(
            [
                Row("operations", Signicat.Operations.Count),
                Row("paged operations", Signicat.Operations.Count(operation => operation.Paged)),
                Row("scopes", Signicat.Operations.SelectMany(operation => operation.Scopes).SelectMany(scopes => scopes).Distinct()
                    .Count()),
                Row("schemas", Signicat.Schemas.Count),
                Row("pairs of operation and status", answers.Count),
                Row("of these inferred", answers.Count(answer => answer.Confidence == "inferred")),
            ],
            Table("README.md", "what of Signicat").Select(cells => string.Join(" = ", cells)));
    }

    [Fact]
    public void Every_inferred_status_is_listed_with_the_reason()
    {
        var listed = Table(Inferred, "operation").ToList();
        Assert.Equal(
            from operation in Signicat.Operations
            from answer in operation.Responses
            where answer.Confidence == "inferred"
            select $"`{operation.Id}` {answer.Status}",
            listed.Select(cells => $"{cells[0]} {cells[1]}"));
        Assert.All(listed, cells => Assert.NotEmpty(cells[2]));
        Assert.DoesNotContain(Signicat.Operations, operation => operation.Confidence == "inferred" || operation.Experimental);
    }

    [Fact]
    public void Every_operation_that_takes_a_token_without_a_scope_is_listed()
        => Assert.Equal(
            Signicat.Operations.Where(operation => operation.Security[0].Count > 0 && operation.Scopes[0].Count == 0)
                .Select(operation => $"`{operation.Id}`"),
            Table(Inferred, "operation without a scope").Select(cells => cells[0]));

    [Fact]
    public void Every_inferred_schema_is_listed()
        => Assert.Equal(
            Signicat.Schemas.Where(schema => (string?)schema.Value["x-confidence"] == "inferred").Select(schema => $"`{schema.Key}`")
                .Order(),
            Table(Inferred, "schema").Select(cells => cells[0]).Order());

    [Fact]
    public void Whoever_takes_a_token_answers_401_without_one_and_403_without_its_scope()
        => Assert.All(Signicat.Operations.Where(operation => operation.Security[0].Count > 0), operation =>
        {
            Assert.NotNull(operation.Response(401));
            var scope = operation.Scopes[0].SingleOrDefault();
            Assert.Equal(scope is not null, operation.Response(403) is not null);
            if (scope is not null)
                Assert.Contains($"the scope {scope}. ", operation.Response(403)!.Reason, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_failure_is_a_problem_but_those_of_the_token_endpoint()
        => Assert.All(Signicat.Operations, operation => Assert.All(operation.Responses.Where(answer => answer.Status >= 400), answer =>
            Assert.Same(Signicat.Schemas[operation.Id == "requestToken" ? "TokenError" : "Problem"], answer.Schema)));

    [Fact]
    public void No_operation_lists_what_holds_for_all()
        => Assert.DoesNotContain(
            Signicat.Operations.SelectMany(operation => operation.Responses), answer => answer.Status is 402 or 429 or >= 500);
}
