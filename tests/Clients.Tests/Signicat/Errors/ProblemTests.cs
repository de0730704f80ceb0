using System.Text;
using System.Text.Json;
using ApiWrappers;

namespace Signicat.Client.Tests.Errors;

/// <summary>Every form in which Signicat's services have reported a failure.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("""{"message":"There is no such session.","code":"ID-1000"}""", "ID-1000", "There is no such session.")]
    [InlineData("""{"Message":"There is no such session.","Code":"ID-1000"}""", "ID-1000", "There is no such session.")]
    [InlineData("""{"errorMessage":"The signing failed.","errorCode":"SA-1017"}""", "SA-1017", "The signing failed.")]
    [InlineData("""{"NativeErrorCode":null,"ErrorCode":"C167","ErrorMessage":"The identification failed."}""", "C167", "The identification failed.")]
    [InlineData("""{"errorCode":17,"errorDescription":"The merchant is unknown."}""", "17", "The merchant is unknown.")]
    [InlineData("""{"error":{"message":"Another is under way.","code":"alreadyInProgress","providerCode":"x"}}""", "alreadyInProgress", "Another is under way.")]
    public void A_message_and_a_code_are_found_under_each_of_their_names(string body, string code, string message)
    {
        var problem = Read(body)!;
        Assert.Equal((code, message), (problem.Code, problem.Message));
        Assert.Equal(message, Explanation(problem));
    }

    [Theory]
    [InlineData("""{"errors":[{"field":"Title","message":"The Title field is required."},{"field":"ExternalId","message":"It is too short."}]}""")]
    [InlineData("""{"errors":[{"Field":"Title","Message":"The Title field is required."},{"field":"ExternalId","message":"It is too short."}]}""")]
    [InlineData("""{"errors":{"Title":["The Title field is required."],"ExternalId":["It is too short."]}}""")]
    [InlineData("""{"errors":{"Title":"The Title field is required.","ExternalId":"It is too short."}}""")]
    public void The_problems_of_fields_come_as_a_list_or_as_a_map(string body)
    {
        var problem = Read(body)!;
        Assert.Equal([("Title", "The Title field is required."), ("ExternalId", "It is too short.")],
            problem.Errors.Select(error => (error.Field!, error.Message!)));
        Assert.Equal("The Title field is required. It is too short.", Explanation(problem));
    }

    [Fact]
    public void The_problems_of_fields_may_be_texts_alone()
        => Assert.Equal([(null, "Bad."), (null, "Worse.")], Read("""{"errors":["Bad.","Worse.",null]}""")!.Errors.Select(error => (error.Field, error.Message!)));

    [Theory]
    [InlineData("""{"error":"invalid_scope"}""", "invalid_scope", null, "invalid_scope")]
    [InlineData("""{"error":"invalid_client","error_description":"The secret has expired."}""", "invalid_client", "The secret has expired.", "The secret has expired.")]
    public void OAuth_errors_keep_their_members(string body, string error, string? description, string explanation)
    {
        var problem = Read(body)!;
        Assert.Equal((error, description), (problem.Error, problem.ErrorDescription));
        Assert.Equal(explanation, Explanation(problem));
    }

    [Fact]
    public void What_is_not_known_is_kept()
    {
        var problem = Read("""{"message":"No.","requestId":"7f","traceId":"4bf9","errors":null}""")!;
        Assert.Equal("7f", ((IApiProblem<Problem>)problem).RequestIdentifier);
        Assert.Equal("4bf9", problem.UnknownMembers!["traceId"].GetString());
        Assert.Equal(JsonValueKind.Null, problem.UnknownMembers["errors"].ValueKind);
        Assert.Empty(problem.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>502 Bad Gateway</body></html>")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"No.\"")]
    [InlineData("{}")]
    [InlineData("""{"message":{"a":1},"code":[],"errors":3}""")]
    [InlineData("""{"message":"\ud800"}""")]
    public void What_is_no_problem_is_none(string body) => Assert.Null(Read(body));

    private static Problem? Read(string body) => ReadAs<Problem>(body);

    private static T? ReadAs<T>(string body)
        where T : class, IApiProblem<T>
        => T.Read(Encoding.UTF8.GetBytes(body));

    private static string? Explanation(Problem problem) => ((IApiProblem<Problem>)problem).Explanation;
}
