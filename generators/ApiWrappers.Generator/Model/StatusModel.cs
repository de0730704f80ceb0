namespace ApiWrappers.Generator;

/// <summary>A documented status of an operation.</summary>
internal sealed record StatusModel(int Status, string Reason)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether a caller has to deal with it; a redirect is followed for him.</summary>
    public bool IsFailure => Status >= 400;
}
