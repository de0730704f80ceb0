namespace ApiWrappers.Generator;

/// <summary>A documented status of an operation.</summary>
internal sealed record StatusModel(int Status, string Cause)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
