namespace ApiWrappers.Tests.OAuth2;

/// <summary>The start of tests of tokens: a server, a client of it, a clock that stands.</summary>
public abstract class TokenTest
{
    internal const string Secret = "p+ss=w0rd/%&";

    private protected HandMovedClock Clock { get; } = new();

    private protected TokenServer Server { get; } = new();

    private protected static OAuth2ClientOptions Client(
        string endpoint = "https://auth.example.com/token", string id = "t123", string secret = Secret, string scopes = "read write",
            string? audience = null)
        => new()
        {
            TokenEndpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute),
            ClientId = new OAuth2ClientId(id),
            ClientSecret = new OAuth2ClientSecret(secret),
            Scopes = OAuth2ScopeSet.Parse(scopes),
            ExtraParameters = audience is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { ["audience"] = audience },
        };

    private protected OAuth2TokenCache Cache(
        TimeProvider? clock = null, ApiRetryOptions? retry = null, Func<double>? jitter = null, TimeSpan? deadline = null,
        TimeSpan? assumedLifetime = null)
        => new(new HttpClient(Server), new OAuth2TokenCacheOptions
        {
            Clock = clock ?? Clock,
            Retry = retry ?? ApiRetryOptions.None,
            Jitter = jitter ?? (() => 0),
            Deadline = deadline ?? new OAuth2TokenCacheOptions().Deadline,
            AssumedLifetime = assumedLifetime ?? new OAuth2TokenCacheOptions().AssumedLifetime,
        });

    private protected OAuth2TokenSource Source() => Cache().For(Client());

    // For a test that moves the clock while a request is in the background: on a busy machine, one that has not been sent yet
    // would otherwise meet its deadline.
    private protected OAuth2TokenSource SourceWithoutDeadline() => Cache(deadline: TimeSpan.FromDays(1)).For(Client());
}
