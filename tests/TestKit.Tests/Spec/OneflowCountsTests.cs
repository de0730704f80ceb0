using TestKit.Spec;

namespace TestKit.Tests.Spec;

/// <summary>Counts what the spec holds, and compares with what its pages say.</summary>
public sealed class OneflowCountsTests() : SpecChecks(Oneflow, "category")
{
    private static readonly SpecDocument Oneflow = SpecDocument.Load("oneflow.yaml");

    [Fact]
    public void There_are_the_categories_of_the_reference() => Assert.Equal(14, Oneflow.Categories.Values.Distinct().Count());

    [Fact]
    public void The_table_of_counts_is_right()
    {
        var answers = Oneflow.Operations.SelectMany(operation => operation.Responses).ToList();
        var rows = Oneflow.Operations.Where(operation => operation.Row is not null).DistinctBy(operation => operation.Row).ToList();
        Assert.Equal(
            [
                Row("operations", Oneflow.Operations.Count),
                Row("experimental operations", Oneflow.Operations.Count(operation => operation.Experimental)),
                Row("paged operations", Oneflow.Operations.Count(operation => operation.Paged)),
                Row("schemas", Oneflow.Schemas.Count),
                Row("pairs of operation and status", answers.Count),
                Row("of these documented", answers.Count(answer => answer.Confidence != "inferred")),
                Row("rows of the reference", rows.Count),
                .. rows.GroupBy(operation => operation.Grade!).OrderBy(grade => grade.Key, StringComparer.Ordinal)
                    .Select(grade => Row($"rows graded {grade.Key}", grade.Count())),
            ],
            Table("README.md", "what").Select(cells => string.Join(" = ", cells)));
    }

    [Fact]
    public void Every_row_of_the_reference_is_there_and_two_stand_for_two_operations()
    {
        var listed = Oneflow.Operations.Where(operation => operation.Row is not null).ToList();
        var rows = listed.Select(operation => operation.Row!.Value).Distinct().Order().ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows);
        Assert.Equal(
            [49, 52],
            listed.GroupBy(operation => operation.Row!.Value).Where(row => row.Count() > 1).Select(row => row.Key).Order());
    }

    [Fact]
    public void Exactly_the_operations_with_an_inferred_path_are_experimental_and_listed_with_the_reason()
    {
        Assert.All(Oneflow.Operations, operation => Assert.Equal(operation.Grade is "B" or "C", operation.Experimental));
        Assert.All(Oneflow.Operations, operation => Assert.Equal(operation.Experimental, operation.Confidence == "inferred"));

        var listed = Table("inferred.md", "operation").ToList();
        Assert.Equal(
            Oneflow.Operations.Where(operation => operation.Experimental)
                .Select(operation => $"`{operation.Id}` {operation.Method} `{operation.Path}` {operation.Grade}").Order(),
            listed.Select(cells => string.Join(' ', cells[..4])).Order());
        Assert.All(listed, cells => Assert.NotEmpty(cells[4]));
    }

    [Fact]
    public void Paged_operations_answer_with_the_envelope_of_a_list()
    {
        Assert.All(Oneflow.Operations.Where(operation => operation.Paged), operation =>
            Assert.Equal(["_links", "count", "data"],
                operation.Response(200)!.Schema!["required"]!.AsArray().Select(name => (string)name!)));
        Assert.Equal("array", (string?)Oneflow.Operation("getContractCreateData").Response(200)!.Schema!["type"]);
    }

    [Fact]
    public void Every_failure_is_a_problem_and_none_is_listed_that_holds_for_all()
        => Assert.All(Oneflow.Operations.SelectMany(operation => operation.Responses).Where(answer => answer.Status >= 400), answer =>
        {
            Assert.Same(Oneflow.Schemas["Problem"], answer.Schema);
            Assert.NotEqual(429, answer.Status);
        });
}
