namespace ApiWrappers;

/// <summary>A stream that reports how much of it was read.</summary>
internal sealed class ProgressStream(Stream inner, IProgress<long> progress) : StreamWrapper(inner)
{
    private long _total;

    protected override int OnRead(int count)
    {
        if (count > 0)
            progress.Report(_total += count);
        return count;
    }
}
