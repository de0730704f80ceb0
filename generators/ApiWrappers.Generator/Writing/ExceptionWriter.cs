using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Writing;

/// <summary>Writes the exceptions of a client: one to catch them all, and one for each documented status.</summary>
internal static class ExceptionWriter
{
    public static string Write(ClientShape shape)
    {
        var code = new CodeWriter(shape.Client.Namespace);
        WriteBase(code, shape);
        foreach (var status in shape.FailureStatuses.Where(status => status != StatusNames.RateLimited))
        {
            code.Type();
            Write(code, shape.Client, status);
        }

        code.Type();
        WriteRateLimit(code, shape.Client);

        return code.ToString();
    }

    private static void WriteBase(CodeWriter code, ClientShape shape)
    {
        var client = shape.Client;
        code.Summary($"A call to {client.Prefix} failed. Each documented status has its own exception type, derived from this one.");
        code.Generated();
        code.Open($"public partial class {client.Exception} : ApiException");
        code.Line("private string? _message;");
        code.Line();
        code.Summary("Creates an exception.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Line($"public {client.Exception}(ApiError error) : base(error) {{ }}");
        code.Line();
        code.Summary("The operation that failed, the explanation of the API, and the documented reason.");
        code.Line("public override string Message => _message ??= ApiErrorMessage.For(Error, Problem);");
        code.Line();
        code.Summary("The problem that the API described; null when the response holds none.");
        code.Line($"public {client.Problem}? Problem => Error.ReadProblem<{client.Problem}>();");
        code.Line();
        code.Line($"internal static {client.Exception} From(ApiError error) => (error.Kind, error.Status) switch");
        code.Line("{");
        foreach (var status in shape.FailureStatuses.Where(status => status != StatusNames.RateLimited))
            code.Indented($"(ApiErrorKind.Status, {status}) => new {StatusNames.Exception(client, status)}(error),");
        code.Indented($"(ApiErrorKind.Status, {StatusNames.RateLimited}) => new "
            + $"{StatusNames.Exception(client, StatusNames.RateLimited)}(error),");
        code.Indented($"(ApiErrorKind.RateLimited, _) => new {StatusNames.Exception(client, StatusNames.RateLimited)}(error),");
        code.Indented($"_ => new {client.Exception}(error),");
        code.Line("};");
        code.Close();
    }

    // Any API may limit requests, whether or not it documents that, and the client may do so before a request is sent.
    private static void WriteRateLimit(CodeWriter code, ClientModel client)
    {
        var name = StatusNames.Exception(client, StatusNames.RateLimited);
        code.Summary($"The rate limit was exceeded: {client.Prefix} returned {StatusNames.Text(StatusNames.RateLimited)}, or the rate "
            + "limiter of the client refused the call.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Generated();
        code.Open($"public sealed class {name}(ApiError error) : {client.Exception}(error)");
        code.Summary("The time to wait before the next call; null when it is not known.");
        code.Line("public System.TimeSpan? RetryAfter => Error.RetryAfter;");
        code.Close();
    }

    private static void Write(CodeWriter code, ClientModel client, int status)
    {
        var name = StatusNames.Exception(client, status);
        code.Summary($"{client.Prefix} returned {StatusNames.Text(status)}. The documented reason, which differs by operation, is in "
            + "the message and in the docs of the operation.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Generated();
        code.Line($"public sealed class {name}(ApiError error) : {client.Exception}(error);");
    }
}
