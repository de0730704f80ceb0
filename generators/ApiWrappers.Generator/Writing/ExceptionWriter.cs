namespace ApiWrappers.Generator;

/// <summary>Writes the exceptions of a client: one to catch them all, and one for each documented status.</summary>
internal static class ExceptionWriter
{
    public static string Write(ClientShape shape)
    {
        var code = new CodeWriter(shape.Client.Namespace);
        WriteBase(code, shape);
        foreach (var status in shape.FailureStatuses)
        {
            code.Type();
            Write(code, shape.Client, status);
        }

        return code.ToString();
    }

    private static void WriteBase(CodeWriter code, ClientShape shape)
    {
        var client = shape.Client;
        code.Summary($"A call to {client.Prefix} failed. Documented statuses have exceptions of their own, derived from this one.");
        code.Generated();
        code.Open($"public partial class {client.Exception} : ApiException");
        code.Line("private string? _message;");
        code.Line();
        code.Summary("Makes an exception.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Line($"public {client.Exception}(ApiError error) : base(error) {{ }}");
        code.Line();
        code.Summary("What failed, what the API said of it, and why that is documented to happen.");
        code.Line("public override string Message => _message ??= ApiErrorMessage.For(Error, Problem);");
        code.Line();
        code.Summary("The problem that the API described; null when the answer holds none.");
        code.Line($"public {client.Problem}? Problem => Error.ReadProblem<{client.Problem}>();");
        code.Line();
        code.Line($"internal static {client.Exception} From(ApiError error) => (error.Kind, error.Status) switch");
        code.Line("{");
        foreach (var status in shape.FailureStatuses)
            code.Indented($"(ApiErrorKind.Status, {status}) => new {StatusNames.Exception(client, status)}(error),");
        code.Indented($"_ => new {client.Exception}(error),");
        code.Line("};");
        code.Close();
    }

    private static void Write(CodeWriter code, ClientModel client, int status)
    {
        var name = StatusNames.Exception(client, status);
        code.Summary($"{client.Prefix} returned {StatusNames.Text(status)}. The documented reason, which differs by operation, is in the message and in the docs of the operation.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Generated();
        code.Line($"public sealed class {name}(ApiError error) : {client.Exception}(error);");
    }
}
