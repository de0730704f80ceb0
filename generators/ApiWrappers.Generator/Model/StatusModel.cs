namespace ApiWrappers.Generator.Model;

/// <summary>A documented status of an operation.</summary>
/// <param name="Status">The status; 0 for a range.</param>
/// <param name="Reason">The documented reason, or for a success what the response contains.</param>
internal sealed record StatusModel(int Status, string Reason)
{
    /// <summary>A range of statuses, <c>2XX</c> to <c>5XX</c>, or <c>default</c>; empty for a single status.</summary>
    public string Range { get; init; } = "";

    /// <summary>The status or range as docs show it.</summary>
    public string Text => Range.Length > 0 ? Range : Status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public bool IsSuccess => Status is >= 200 and < 300 || Range.StartsWith("2", StringComparison.Ordinal);

    /// <summary>True for a status that the caller has to handle; redirects are followed.</summary>
    public bool IsFailure => Status >= 400;
}
