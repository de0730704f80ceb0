namespace ApiWrappers.Generator;

/// <summary>Writes what a caller should know of an operation.</summary>
internal static class OperationDocs
{
    public static void Write(CodeWriter code, ClientModel client, OperationModel operation, bool throws)
    {
        code.Summary(operation.Summary + (throws ? "" : " Gives a result instead of throwing."));
        code.Doc("remarks", Remarks(operation));
        foreach (var parameter in operation.Parameters)
            code.Doc("param", "name", parameter.Name, parameter.Description.Length > 0 ? parameter.Description : "See the source.");
        code.Doc("param", "name", "cancellationToken", "Ends the call. Whether it had an effect by then is not known.");
        if (!throws)
        {
            code.Doc("returns", $"One result for each documented status: {string.Join(", ", operation.Statuses.Select(status => $"{status.Status} ({status.Cause})"))}. Anything else is Unexpected.");
            return;
        }

        if (operation.ValueType is not null)
            code.Doc("returns", operation.SuccessText);
        foreach (var status in operation.Failures)
            code.Doc("exception", "cref", StatusNames.Exception(client, status.Status), $"{status.Status}: {status.Cause}");
        code.Doc("exception", "cref", client.Exception, "Any other answer, or none before the deadline.");
    }

    private static string Remarks(OperationModel operation)
    {
        var parts = new List<string> { $"{operation.HttpMethod} {operation.Route}." };
        if (operation.Remarks.Length > 0)
            parts.Add(operation.Remarks);
        if (Scopes(operation) is { Length: > 0 } scopes)
            parts.Add(scopes);
        if (operation.ValueType is null)
            parts.Add(operation.SuccessText);
        if (operation.Source.Length > 0)
            parts.Add($"Source: {operation.Source} ({operation.Confidence}).");
        return string.Join(" ", parts);
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
}
