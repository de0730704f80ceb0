using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>Finds the server's id of a request.</summary>
internal static class ApiRequestId
{
    private static readonly string[] Names = ["x-request-id", "request-id", "x-correlation-id", "requestid"];

    /// <summary>The value of the first header that contains such an id by convention; null when there is none.</summary>
    public static string? In(HttpResponseHeaders? headers)
    {
        foreach (var name in Names)
        {
            if (headers is not null && headers.NonValidated.TryGetValues(name, out var values))
                return values.ToString();
        }

        return null;
    }
}
