namespace ApiWrappers;

/// <summary>
/// A caller's stream that is read to be sent. It stays open when the content that reads it is disposed of. Its exception is kept, to
/// distinguish it from a failure of the connection.
/// </summary>
internal sealed class BorrowedStream(Stream inner) : StreamWrapper(inner)
{
    /// <summary>The exception that the stream threw while it was read, if any.</summary>
    public Exception? Fault { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return base.Read(buffer, offset, count);
        }
        catch (Exception exception)
        {
            Fault = exception;
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Fault = exception;
            throw;
        }
    }
}
