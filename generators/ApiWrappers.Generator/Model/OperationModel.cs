namespace ApiWrappers.Generator;

/// <summary>An operation, as its interface method states it.</summary>
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
    /// <summary>Which method of its interface it is.</summary>
    public int Ordinal { get; init; }

    /// <summary>The method's name without <c>Async</c>.</summary>
    public string Name => MethodName.EndsWith("Async", StringComparison.Ordinal) ? MethodName.Substring(0, MethodName.Length - 5) : MethodName;

    /// <summary>The name of the type that holds its results.</summary>
    public string ResultType => Name + "Result";

    /// <summary>The name of the method that goes through all pages.</summary>
    public string EnumerateMethod => "Enumerate" + (Name.StartsWith("List", StringComparison.Ordinal) ? Name.Substring(4) : Name) + "Async";

    /// <summary>Of an operation that gives pages: whether each page tells where the next begins, as where there is no offset.</summary>
    public bool IsPagedByCursor => Parameters.All(parameter => parameter.Name != "offset");

    public IEnumerable<StatusModel> Failures => Statuses.Where(status => status.IsFailure);

    public string SuccessText => Statuses.FirstOrDefault(status => status.IsSuccess)?.Reason ?? "The value.";
}
