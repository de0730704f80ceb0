namespace ApiWrappers;

/// <summary>A body that is read from streams of the caller while it is sent.</summary>
public abstract class UploadContent : HttpContent
{
    private protected UploadContent()
    {
    }

    /// <summary>The exception of a stream of the caller, if one threw while it was read.</summary>
    internal abstract Exception? Fault { get; }
}
