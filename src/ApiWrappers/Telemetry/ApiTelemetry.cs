namespace ApiWrappers;

/// <summary>
/// The traces, metrics and logs that calls emit, by OpenTelemetry's conventions for HTTP clients. No overhead unless something is
/// listening.
/// </summary>
/// <remarks>
/// A call is one span, named <c>{method} {url.template}</c>, which covers all its attempts. Requesting a token is a separate span,
/// linked to the call that started it, because other calls wait for it too. Spans have no <c>url.full</c> and nothing else that could
/// contain personal data or a secret: no values of paths and queries, no headers, no bodies. For the same reason, handlers of
/// <see cref="ApiHttp.CreateHandler"/> emit no spans of <c>System.Net.Http</c>. In ASP.NET Core, add the source
/// <c>Microsoft.AspNetCore</c> too: without it, the request that is being served is not sampled, and neither are the calls in it.
/// </remarks>
/// <example><code>tracing.AddSource(ApiTelemetry.ActivitySourceName); metrics.AddMeter(ApiTelemetry.MeterName);</code></example>
public static class ApiTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "ApiWrappers";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "ApiWrappers";

    /// <summary>
    /// The histogram of the duration of calls, in seconds, including all attempts and waits. <c>System.Net.Http</c> has one of the same
    /// name for single requests: listen to one of the two meters, or distinguish them by the meter's name.
    /// </summary>
    public const string RequestDuration = "http.client.request.duration";

    /// <summary>The category of the log of calls.</summary>
    public const string CallLogCategory = "ApiWrappers.Calls";

    /// <summary>The category of the log of tokens.</summary>
    public const string TokenLogCategory = "ApiWrappers.Tokens";

    /// <summary>The span attribute with the operation id of the spec.</summary>
    public const string OperationIdAttribute = "apiwrappers.operation.id";

    /// <summary>The attribute of a token's span with the reason for the request: <c>first</c>, <c>renewal</c> or <c>refusal</c>.</summary>
    public const string TokenReasonAttribute = "apiwrappers.token.reason";

    /// <summary>The event attribute with a wait in seconds.</summary>
    public const string WaitAttribute = "apiwrappers.wait";

    /// <summary>The event of a retry, with <c>error.type</c>, <c>http.request.resend_count</c> and the wait.</summary>
    public const string RetryEvent = "retry";

    /// <summary>The event of a wait for the rate limiter.</summary>
    public const string RateLimitWaitEvent = "rate_limit.wait";

    /// <summary>The event of a rejected credential that was replaced, so that the request is sent again.</summary>
    public const string CredentialReplacedEvent = "credential.replaced";
}
