using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ApiWrappers;

/// <summary>
/// A token that is being got, and those who wait for it. When the last of them is gone it ends; one that renews a token
/// before its end has nobody waiting at first, and goes on. It is joined and left under its source's lock.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The source of abandonment has neither timer nor handle, so that there is nothing to dispose of; and those who leave may come late.")]
internal sealed class PendingFetch(bool isRenewal, OAuth2Token? unwanted)
{
    private readonly TaskCompletionSource<OAuth2TokenResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandonment = new();
    private int _waiters;

    /// <summary>The token to be replaced, if any.</summary>
    public OAuth2Token? Unwanted { get; } = unwanted;

    /// <summary>Why there is to be another token, in telemetry.</summary>
    public string Reason { get; } = isRenewal ? "renewal" : unwanted is null ? "first" : "refusal";

    /// <summary>The span in which the token was found missing, if there was one.</summary>
    public ActivityContext Cause { get; } = Activity.Current?.Context ?? default;

    public CancellationToken Abandoned => _abandonment.Token;

    public Task<OAuth2TokenResult> Result => _result.Task;

    /// <summary>Begins to wait; false when the fetch is ending because nobody waited.</summary>
    public bool TryJoin()
    {
        if (_abandonment.IsCancellationRequested)
            return false;

        _waiters++;
        return true;
    }

    public void Leave()
    {
        _waiters--;
        if (_waiters == 0 && !isRenewal)
            _ = _abandonment.CancelAsync();
    }

    public void Complete(OAuth2TokenResult result) => _result.SetResult(result);
}
