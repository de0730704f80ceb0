using System.Collections.Immutable;
using ApiWrappers;

namespace Oneflow.Client;

/// <summary>The token that an account has at the time of an attempt.</summary>
internal sealed class AccountCredential(long accountId, IOneflowTokenSource source, TokenProbe probe) : ApiCredential
{
    // Responses arrive for requests in progress, so tokens sent before the last rotations are redacted too.
    private const int Remembered = 4;

    private static readonly HttpRequestOptionsKey<ApiToken> Sent = new("oneflow.token");

    private ImmutableArray<ApiToken> _recent = [];

    public override string HeaderName => ApiToken.Header;

    public override async ValueTask<ApiError?> ApplyAsync(
        HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            if (await source.GetTokenAsync(accountId, cancellationToken).ConfigureAwait(false) is { } token)
            {
                Remember(token);
                request.Options.Set(Sent, token);
                return await token.ApplyAsync(request, operation, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            failure = exception;
        }

        return new ApiError(operation, ApiErrorKind.CredentialUnavailable)
        {
            // The exception of a source that knows the reason is not wrapped.
            Exception = failure as OneflowTokenUnavailableException ?? new OneflowTokenUnavailableException(accountId, failure),
        };
    }

    public override async ValueTask<bool> RejectedAsync(
        HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Sent, out var sent))
            return false;

        try
        {
            if (request.Headers.Contains(UserEmail.Header))
            {
                // It may be for the user, such as one who has left. That must not cost the account its token.
                if (await IsReplacedAsync(sent, cancellationToken).ConfigureAwait(false))
                    return true;
                if (!await probe.IsRefusedAsync(sent, cancellationToken).ConfigureAwait(false))
                    return false;
            }

            await source.RejectedAsync(accountId, sent, cancellationToken).ConfigureAwait(false);
            return await IsReplacedAsync(sent, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The 401 is more important than the failure of the source, which is called again at the next one.
            return false;
        }
    }

    public override string Redact(string text)
    {
        foreach (var token in _recent)
            text = token.Redact(text);
        return text;
    }

    public override bool MayBeIn(ReadOnlySpan<byte> text)
    {
        foreach (var token in _recent)
        {
            if (token.MayBeIn(text))
                return true;
        }

        return false;
    }

    private async ValueTask<bool> IsReplacedAsync(ApiToken sent, CancellationToken cancellationToken)
        => await source.GetTokenAsync(accountId, cancellationToken).ConfigureAwait(false) is { } current && !current.Equals(sent);

    private void Remember(ApiToken token)
    {
        if (!_recent.Contains(token))
            ImmutableInterlocked.Update(
                ref _recent, static (recent, newest) => recent.Contains(newest) ? recent : [newest, .. recent.Take(Remembered - 1)], token);
    }
}
