namespace ApiWrappers.Generator.Model;

/// <summary>An operation, read from its interface method.</summary>
internal sealed record OperationModel(
    string MethodName,
    string Id,
    string HttpMethod,
    string Route,
    string Summary,
    string Remarks,
    string Source,
    string Confidence,
    RetrySafety RetrySafety,
    string? ValueType,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<SecurityModel> Security,
    EquatableArray<StatusModel> Statuses,
    string? PageItemType,
    ExperimentalModel? Experimental)
{
    /// <summary>Index of the method in its interface.</summary>
    public int Ordinal { get; init; }

    /// <summary>The method's name without <c>Async</c>.</summary>
    public string Name => MethodName.EndsWith("Async", StringComparison.Ordinal) ? MethodName.Substring(0, MethodName.Length - 5)
        : MethodName;

    /// <summary>The name of the type that holds its results.</summary>
    public string ResultType => Name + "Result";

    /// <summary>The name of the method that enumerates all pages.</summary>
    public string EnumerateMethod => "Enumerate" + (Name.StartsWith("List", StringComparison.Ordinal) ? Name.Substring(4) : Name) + "Async";

    /// <summary>True for a paged operation without an offset: each page holds the cursor of the next.</summary>
    public bool IsPagedByCursor => Parameters.All(parameter => parameter.Name != "offset");

    public IEnumerable<StatusModel> Failures => Statuses.Where(status => status.IsFailure);

    /// <summary>The documented success. Without one of its own, that is what <c>default</c> documents.</summary>
    public StatusModel? Success => Statuses.FirstOrDefault(status => status.IsSuccess) ?? Statuses
        .FirstOrDefault(status => status.Range == "default");

    public string SuccessText => Success?.Reason is { Length: > 0 } text ? text : "The value.";
}
