namespace TestKit.Spec;

/// <summary>
/// Checks each answer of the Oneflow API that passes, and throws <see cref="UndocumentedResponseException"/> when one is not as
/// the spec says. What is answered beside the API passes, and so do answers that a fault was ordered for.
/// </summary>
/// <param name="inner">What sends.</param>
/// <param name="check">The check.</param>
public sealed class ResponseCheckHandler(HttpMessageHandler inner, ResponseCheck check) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (IsToCheck(request, response))
            Report(request, response, await response.Content.ReadAsStringAsync(cancellationToken));
        return response;
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = base.Send(request, cancellationToken);
        if (IsToCheck(request, response))
            Report(request, response, response.Content.ReadAsStringAsync(cancellationToken).GetAwaiter().GetResult());
        return response;
    }

    private static bool IsToCheck(HttpRequestMessage request, HttpResponseMessage response) =>
        ResponseCheck.Covers(request.RequestUri!.AbsolutePath) && !response.Headers.Contains(ResponseCheck.FaultHeader);

    private void Report(HttpRequestMessage request, HttpResponseMessage response, string body)
    {
        var faults = check.Check(request.Method.Method, request.RequestUri!.AbsolutePath, (int)response.StatusCode, body);
        if (faults.Count == 0)
            return;

        response.Dispose();
        throw new UndocumentedResponseException(faults);
    }
}
