using System.Net.Http.Headers;

namespace ApiWrappers.Tests;

/// <summary>A credential with one token after another; without any left, it fails.</summary>
internal sealed class TokenCredential(ApiErrorKind whenNone, params string[] tokens) : ApiCredential
{
    private int _next;

    public List<string> Rejected { get; } = [];

    public override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        if (_next >= tokens.Length)
            return ValueTask.FromResult<ApiError?>(
                new ApiError(operation, whenNone) { Exception = new InvalidOperationException("No token is left.") });

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[_next]);
        return ValueTask.FromResult<ApiError?>(null);
    }

    public override ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        Rejected.Add(request.Headers.Authorization!.Parameter!);
        _next++;
        return ValueTask.FromResult(true);
    }

    public override string Redact(string text) => text;
}
