using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ApiWrappers;

/// <summary>
/// A token request in progress, and its waiting callers. It is cancelled when the last of them leaves; a renewal has no waiting
/// callers at first, and goes on. Joined and left under the lock of its source.
/// </summary>
[SuppressMessage("Design", "CA1001",
    Justification = "The source has neither timer nor handle, so there is nothing to dispose of, and callers may leave late.")]
internal sealed class PendingFetch(bool isRenewal, OAuth2Token? unwanted)
{
    private readonly TaskCompletionSource<OAuth2TokenResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandonment = new();
    private int _waiters;

    /// <summary>The token to replace, if any.</summary>
    public OAuth2Token? Unwanted { get; } = unwanted;

    /// <summary>The reason for the request, in telemetry.</summary>
    public string Reason { get; } = isRenewal ? "renewal" : unwanted is null ? "first" : "refusal";

    /// <summary>The span in which the token was found missing, if there was one.</summary>
    public ActivityContext Cause { get; } = Activity.Current?.Context ?? default;

    public CancellationToken Abandoned => _abandonment.Token;

    public Task<OAuth2TokenResult> Result => _result.Task;

    /// <summary>Joins the waiting callers; false when the request is being cancelled because all of them left.</summary>
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
