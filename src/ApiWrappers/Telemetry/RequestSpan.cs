using System.Diagnostics;
using System.Globalization;

namespace ApiWrappers;

/// <summary>The span and the metric of one request, retries included.</summary>
internal static class RequestSpan
{
    /// <summary>Starts a span; null when nothing is listening.</summary>
    /// <param name="target">The server.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path, with parameters in braces.</param>
    /// <param name="cause">The span to link to, if it is not the parent.</param>
    public static Activity? Start(TelemetryTarget target, HttpMethod method, string template, ActivityContext cause = default)
        => TelemetrySource.Spans.HasListeners()
            ? TelemetrySource.Spans.StartActivity(
                $"{method.Method} {template}", ActivityKind.Client, default(ActivityContext), target.Tags(method, template),
                cause == default ? null : [new ActivityLink(cause)])
            : null;

    /// <summary>Ends the span.</summary>
    /// <param name="span">The span, if there is one.</param>
    /// <param name="status">The last status; 0 when there was none.</param>
    /// <param name="error">The kind of failure; null for none.</param>
    /// <param name="attempts">The number of requests sent.</param>
    public static void End(Activity? span, int status, string? error, int attempts)
    {
        if (span is null)
            return;

        if (status > 0)
            span.SetTag("http.response.status_code", status);
        if (attempts > 1)
            span.SetTag("http.request.resend_count", attempts - 1);
        if (error is not null)
            span.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Records the duration.</summary>
    public static void Measure(TelemetryTarget target, HttpMethod method, string template, int status, string? error, TimeSpan time)
    {
        if (!TelemetrySource.Duration.Enabled)
            return;

        var tags = target.Tags(method, template);
        if (status > 0)
            tags.Add("http.response.status_code", status);
        if (error is not null)
            tags.Add("error.type", error);
        TelemetrySource.Duration.Record(time.TotalSeconds, tags);
    }

    /// <summary>The kind of failure of a status, as the conventions name it.</summary>
    public static string ErrorOf(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>The kind of failure when there was no whole response.</summary>
    public static string ErrorOf(Exception? exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "name_resolution_error",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "secure_connection_error",
        _ => "connection_error",
    };
}
