using System.Collections.Concurrent;

namespace Oneflow.Client.Tests.Accounts;

/// <summary>Tokens in memory. Each is created again when it is asked for, as from a database.</summary>
internal sealed class InMemoryTokenSource : IOneflowTokenSource
{
    private readonly ConcurrentDictionary<long, string?> _tokens = new();

    public List<(long AccountId, string Token)> Rejected { get; } = [];

    public Exception? Failure { get; set; }

    public string? this[long accountId]
    {
        set => _tokens[accountId] = value;
    }

    public ValueTask<ApiToken?> GetTokenAsync(long accountId, CancellationToken cancellationToken)
        => Failure is { } failure ? throw failure
            : ValueTask.FromResult(_tokens.GetValueOrDefault(accountId) is { } token ? ApiToken.Parse(token) : null);

    public async ValueTask RejectedAsync(long accountId, ApiToken token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage();
        await token.ApplyAsync(request, new ApiWrappers.ApiOperation("ping", HttpMethod.Get, "/ping"), cancellationToken);
        Rejected.Add((accountId, request.Headers.GetValues(ApiToken.Header).Single()));
    }
}
