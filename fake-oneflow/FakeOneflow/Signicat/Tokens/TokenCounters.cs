namespace FakeOneflow.Signicat.Tokens;

/// <summary>Counts the token requests of an account, to show that a client reuses its token.</summary>
internal sealed class TokenCounters
{
    private long _issued;
    private long _refused;

    /// <summary>Requests that were answered with a token, whether or not the answer arrived.</summary>
    public long Issued => Interlocked.Read(ref _issued);

    /// <summary>Requests with the id of the account's client that were refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    public void CountIssued() => Interlocked.Increment(ref _issued);

    public void CountRefused() => Interlocked.Increment(ref _refused);
}
