using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Which operation of the older spec is which of the newer one.</summary>
public sealed class OperationMatchTests
{
    [Fact]
    public void A_renamed_path_parameter_is_a_renamed_argument_and_no_other_path()
    {
        var change = Assert.Single(Compare(
            Operation("parameters: [{name: id, in: path, required: true, schema: {type: integer}}]"),
            Operation("parameters: [{name: thing_id, in: path, required: true, schema: {type: integer}}]", "post /things/{thing_id}")));
        Assert.Equal(("parameter-renamed", "path thing_id"), (change.RuleId, change.Location));
    }

    [Fact]
    public void An_operation_that_moved_and_changed_is_told_of_both() => Assert.Equal(
        ["operation-method-changed", "operation-path-changed", "error-status-added"],
        Compare(Operation(), Operation("responses: {\"200\": {description: Done.}, \"409\": {description: Taken.}}", "put /objects"))
            .Select(change => change.RuleId));

    [Fact]
    public void A_renamed_operation_is_called_by_its_old_name_which_callers_know()
    {
        var change = Assert.Single(Compare(Operation(), Operation("operationId: updateThing")));
        Assert.Equal("changeThing: is called updateThing now, and so are the methods that call it.", change.Message);
    }

    [Fact]
    public void Two_operations_that_swap_their_ids_swap_their_paths() => Assert.Equal(
        ["operation-path-changed", "operation-path-changed"],
        Compare(Two("a", "b"), Two("b", "a")).Select(change => change.RuleId));

    [Theory]
    [InlineData("", "x-download: {method: Fetch}", "extension-changed")]
    [InlineData("x-download: {method: Fetch}", "x-download: {method: Get}", "client-type-changed")]
    [InlineData("x-download: {method: Fetch}", "", "client-type-changed")]
    public void A_second_method_that_changes_breaks_its_callers(string before, string after, string rule) =>
        Assert.Equal(rule, Assert.Single(Compare(Operation(before), Operation(after))).RuleId);

    [Fact]
    public void An_operation_without_an_id_goes_by_method_and_path()
    {
        var change = Assert.Single(Compare(Nameless("Done."), Nameless("Finished.")));
        Assert.Equal(("GET /x", "cause-changed"), (change.Operation!.Id, change.RuleId));
    }

    private static string Two(string first, string second) =>
        $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{/x: {{get: {{operationId: {first}, responses: {{'200': "
        + $"{{description: Done.}}}}}}}}, /y: {{get: {{operationId: {second}, responses: {{'200': {{description: Done.}}}}}}}}}}";

    private static string Nameless(string cause) =>
        $"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{/x: {{get: {{responses: {{'200': {{description: {cause}}}}}}}}}}}";

    [Fact]
    public void Path_parameters_that_change_places_are_another_path()
    {
        const string Parameters =
            "parameters: [{name: a, in: path, required: true, schema: {type: string}}, {name: b, in: path, required: true, schema: "
            + "{type: string}}]";
        var change = Assert.Single(Compare(Operation(Parameters, "get /x/{a}/{b}"), Operation(Parameters, "get /x/{b}/{a}")));
        Assert.Equal("operation-path-changed", change.RuleId);
    }

    [Fact]
    public void A_parameter_in_another_media_type_is_written_otherwise()
    {
        var change = Assert.Single(Compare(
            Parameter("name: field, in: query, schema: {type: string}"),
            Parameter("name: field, in: query, content: {application/json: {schema: {type: string}}}")));
        Assert.Equal("parameter-serialization-changed", change.RuleId);
    }
}
