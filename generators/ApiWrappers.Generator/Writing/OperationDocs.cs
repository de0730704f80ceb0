namespace ApiWrappers.Generator;

/// <summary>Writes what a caller should know of an operation.</summary>
internal static class OperationDocs
{
    public static void WriteThrowing(CodeWriter code, ClientModel client, OperationModel operation)
    {
        WriteCall(code, operation, "");
        if (operation.ValueType is not null)
            code.Doc("returns", operation.SuccessText);
        WriteExceptions(code, client, operation);
    }

    public static void WriteResult(CodeWriter code, OperationModel operation)
    {
        WriteCall(code, operation, " Gives a result instead of throwing.");
        code.Line("/// <returns>");
        code.Line("/// One of these cases; Unexpected for any answer that is not listed, and for none.");
        code.Line("/// <list type=\"bullet\">");
        foreach (var status in operation.Statuses)
            code.Line($"/// <item><description><see cref=\"{operation.ResultType}.{CaseOf(status)}\"/>, {status.Status}: {CodeWriter.Xml(status.Reason)}</description></item>");
        code.Line("/// </list>");
        code.Line("/// </returns>");
    }

    public static void WriteEnumeration(CodeWriter code, ClientModel client, OperationModel operation, IEnumerable<ParameterModel> parameters, PagePlace place)
    {
        code.Summary(operation.Summary + " Goes through all pages.");
        code.Paragraphs("remarks", [.. Remarks(operation), "The next page is asked for only when it is needed; there is no request after the last. Each page has a deadline of its own."]);
        WriteParameters(code, parameters);
        code.Doc("param", "name", place.Parameter, place.Description);
        code.Doc("param", "name", "pageSize", $"Items to ask for at once. {operation.Parameters.FirstOrDefault(parameter => parameter.Name == "limit")?.Description}".TrimEnd());
        code.Doc("param", "name", "cancellationToken", "Ends the enumeration.");
        code.Doc("returns", "The items of all pages, in their order.");
        WriteExceptions(code, client, operation);
    }

    private static void WriteCall(CodeWriter code, OperationModel operation, string form)
    {
        code.Summary(operation.Summary + form);
        code.Paragraphs("remarks", [.. Remarks(operation)]);
        WriteParameters(code, operation.Parameters);
        code.Doc("param", "name", "cancellationToken", operation.RetrySafety == RetrySafety.Safe ? "Ends the call." : "Ends the call. Whether it had an effect by then is not known.");
    }

    private static void WriteParameters(CodeWriter code, IEnumerable<ParameterModel> parameters)
    {
        foreach (var parameter in parameters)
            code.Doc("param", "name", parameter.Name, parameter.Description.Length > 0 ? parameter.Description : "See the source.");
    }

    private static void WriteExceptions(CodeWriter code, ClientModel client, OperationModel operation)
    {
        foreach (var status in operation.Failures)
            code.Doc("exception", "cref", StatusNames.Exception(client, status.Status), $"{status.Status}: {status.Reason}");
        code.Doc("exception", "cref", client.Exception, "Any other answer, or none before the deadline.");
    }

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
            return "Never sent again, since a file is read once.";
        return operation.RetrySafety switch
        {
            RetrySafety.Safe => "Sent again after a failure that may pass.",
            RetrySafety.Idempotent => "Sent again after a failure that may pass; a second time leaves things as one time does.",
            _ => "Sent again only when it surely had no effect.",
        };
    }

    // Nothing when one of the alternatives does without.
    private static string Scopes(OperationModel operation)
    {
        var scopes = operation.Security.Select(security => security.Scope).Distinct().ToList();
        if (scopes.Count == 0 || scopes.Contains(""))
            return "";

        var alternatives = scopes.Select(scope => $"the scope{(scope.Contains(' ') ? "s" : "")} {scope.Replace(" ", " and ")}");
        return $"Needs {string.Join(" or ", alternatives)}.";
    }

    private static string CaseOf(StatusModel status)
        => status.IsSuccess ? "Ok" : status.IsFailure ? StatusNames.Of(status.Status) : "Unexpected";
}
