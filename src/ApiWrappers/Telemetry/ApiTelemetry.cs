namespace ApiWrappers;

/// <summary>
/// What calls tell of themselves, by OpenTelemetry's conventions for HTTP clients, and how to listen to it. Nothing is
/// told, and nothing is allocated for it, while nobody listens.
/// </summary>
/// <remarks>
/// A call is one span, named <c>{method} {url.template}</c>, with its attempts within it. The spans named by the method alone
/// that <see cref="HttpClient"/> makes, one for each request, are its children where <c>System.Net.Http</c> is listened to as
/// well. Asking for a token is a span of its own, linked to the call that began it, since others wait for it too. The attribute
/// <c>url.full</c> is left out, and so is everything else that could hold personal data or a secret: values in paths and queries,
/// headers and bodies.
/// </remarks>
/// <example><code>tracing.AddSource(ApiTelemetry.ActivitySourceName); metrics.AddMeter(ApiTelemetry.MeterName);</code></example>
public static class ApiTelemetry
{
    /// <summary>Name of the source of spans.</summary>
    public const string ActivitySourceName = "ApiWrappers";

    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ApiWrappers";

    /// <summary>
    /// The histogram of how long calls take, in seconds, all attempts and waits included; <c>System.Net.Http</c> has one of
    /// the same name, of single requests.
    /// </summary>
    public const string RequestDuration = "http.client.request.duration";

    /// <summary>The category of logs of calls.</summary>
    public const string CallLogCategory = "ApiWrappers.Calls";

    /// <summary>The category of logs of tokens.</summary>
    public const string TokenLogCategory = "ApiWrappers.Tokens";

    /// <summary>The attribute of spans that holds the operation id of the spec.</summary>
    public const string OperationIdAttribute = "apiwrappers.operation.id";

    /// <summary>The attribute of a token's span that tells why it was asked for: <c>first</c>, <c>renewal</c> or <c>refusal</c>.</summary>
    public const string TokenReasonAttribute = "apiwrappers.token.reason";

    /// <summary>The attribute of events that holds a wait in seconds.</summary>
    public const string WaitAttribute = "apiwrappers.wait";

    /// <summary>The event of a call whose request is sent again after a failure that may pass, with <c>error.type</c>, <c>http.request.resend_count</c> and the wait.</summary>
    public const string RetryEvent = "retry";

    /// <summary>The event of a call that had to wait for its rate limiter.</summary>
    public const string RateLimitWaitEvent = "rate_limit.wait";

    /// <summary>The event of a call whose credential was refused and could be replaced, so that the request is sent once more.</summary>
    public const string CredentialReplacedEvent = "credential.replaced";
}
