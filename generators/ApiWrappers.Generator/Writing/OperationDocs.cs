using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Writing;

/// <summary>Writes the XML docs of an operation.</summary>
internal static class OperationDocs
{
    public static void WriteThrowing(CodeWriter code, WrapperModel wrapper, OperationModel operation)
    {
        WriteCall(code, operation, "");
        if (operation.ValueType is not null)
            code.Doc("returns", operation.SuccessText);
        WriteExceptions(code, wrapper, operation);
    }

    public static void WriteResult(CodeWriter code, EquatableArray<StatusModel> common, OperationModel operation)
    {
        WriteCall(code, operation, " Returns a result instead of throwing.");
        code.Line("/// <returns>");
        code.Line("/// One of these cases; Unexpected for any other response, and for none.");
        code.Line("/// <list type=\"bullet\">");
        foreach (var status in operation.Statuses)
            code.Line($"/// <item><description><see cref=\"{operation.ResultType}.{CaseOf(operation, status)}\"/>, {status.Text}: "
                + $"{CodeWriter.Xml(status.Reason)}</description></item>");
        foreach (var status in CommonOf(common, operation))
            code.Line($"/// <item><description><see cref=\"{operation.ResultType}.Unexpected\"/>, {status.Status}: "
                + $"{CodeWriter.Xml(status.Reason)}</description></item>");
        code.Line("/// </list>");
        code.Line("/// </returns>");
    }

    public static void WriteEnumeration(
        CodeWriter code, WrapperModel wrapper, OperationModel operation, IEnumerable<ParameterModel> parameters, PagePlace place)
    {
        code.Summary(operation.Summary + " Enumerates all pages.");
        code.Paragraphs("remarks",
            [.. Remarks(operation),
                "Each page is requested only when it is needed, with its own deadline; no request follows the last page."]);
        WriteParameters(code, parameters);
        code.Doc("param", "name", place.Parameter, place.Description);
        code.Doc("param", "name", "pageSize",
            $"Items per request. {operation.Parameters.FirstOrDefault(parameter => parameter.Name == "limit")?.Description}".TrimEnd());
        code.Doc("param", "name", "cancellationToken", "Cancels the enumeration.");
        code.Doc("returns", "The items of all pages, in their order.");
        WriteExceptions(code, wrapper, operation);
    }

    private static void WriteCall(CodeWriter code, OperationModel operation, string form)
    {
        code.Summary(operation.Summary + form);
        code.Paragraphs("remarks", [.. Remarks(operation)]);
        WriteParameters(code, operation.Parameters);
        code.Doc("param", "name", "cancellationToken", operation.RetrySafety == RetrySafety.Safe ? "Cancels the call."
            : "Cancels the call; the server may already have processed it.");
    }

    private static void WriteParameters(CodeWriter code, IEnumerable<ParameterModel> parameters)
    {
        foreach (var parameter in parameters)
            code.Doc("param", "name", parameter.Name, parameter.Description.Length > 0 ? parameter.Description : "See the source.");
    }

    private static void WriteExceptions(CodeWriter code, WrapperModel wrapper, OperationModel operation)
    {
        foreach (var status in operation.Failures)
            code.Doc("exception", "cref", StatusNames.Exception(wrapper.Client, status.Status), $"{status.Status}: {status.Reason}");
        var common = CommonOf(wrapper.Resource.CommonStatuses, operation).Select(status => $" {status.Status}: {status.Reason}");
        code.Doc("exception", "cref", wrapper.Client.Exception, "Any other failure, or no response before the deadline." + string
            .Concat(common));
    }

    // The documentation of the operation itself is more precise.
    private static IEnumerable<StatusModel> CommonOf(EquatableArray<StatusModel> common, OperationModel operation)
        => common.Where(status => operation.Statuses.All(own => own.Status != status.Status));

    private static IEnumerable<string> Remarks(OperationModel operation)
    {
        yield return $"{operation.HttpMethod} {operation.Route}.";
        if (operation.Remarks.Length > 0)
            yield return operation.Remarks;
        if (operation.ValueType is null)
            yield return operation.SuccessText;
        yield return Retries(operation);
        if (Scopes(operation) is { Length: > 0 } scopes)
            yield return scopes;
        if (operation.Source.Length > 0)
            yield return $"Source: {operation.Source} ({operation.Confidence}).";
    }

    private static string Retries(OperationModel operation)
    {
        if (operation.Parameters.Any(parameter => parameter.Type.TrimEnd('?') is "ApiFile" or "global::ApiWrappers.ApiFile"))
            return "Never retried, since a file can be read only once.";
        return operation.RetrySafety switch
        {
            RetrySafety.Safe => "Retried after a transient failure.",
            RetrySafety.Idempotent => "Retried after a transient failure; repeating the request has no further effect.",
            _ => "Retried only when the request cannot have taken effect.",
        };
    }

    // Nothing when one of the alternatives does without.
    private static string Scopes(OperationModel operation)
    {
        var scopes = operation.Security.Select(security => security.Scope).Distinct().ToList();
        if (scopes.Count == 0 || scopes.Contains(""))
            return "";

        var alternatives = scopes.Select(scope => $"the scope{(scope.Contains(' ') ? "s" : "")} {scope.Replace(" ", " and ")}");
        return $"Requires {string.Join(" or ", alternatives)}.";
    }

    private static string CaseOf(OperationModel operation, StatusModel status)
        => status.IsSuccess || status == operation.Success ? "Ok" : status.IsFailure ? StatusNames.Of(status.Status) : "Unexpected";
}
