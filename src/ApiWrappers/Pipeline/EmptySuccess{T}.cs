namespace ApiWrappers;

/// <summary>A success without a body.</summary>
internal sealed class EmptySuccess<T>(string statuses, Func<T> create) : ApiSuccess<T>(statuses)
{
    public override bool HasBody => false;

    public override ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
        => ValueTask.FromResult<T?>(create());
}
