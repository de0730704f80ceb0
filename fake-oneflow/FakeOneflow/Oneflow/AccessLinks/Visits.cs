using Microsoft.AspNetCore.Http;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>Distinguishes requests for a page that a person looks at from those that a page makes on its own.</summary>
internal static class Visits
{
    /// <summary>
    /// True for a page that is opened, also by a program, which sends no <c>Sec-Fetch</c> headers; false for an image, a
    /// frame, a script or a prefetch, and for HEAD.
    /// </summary>
    public static bool IsOne(HttpRequest request)
    {
        var headers = request.Headers;
        return HttpMethods.IsGet(request.Method)
            && headers["Sec-Fetch-Dest"].ToString() is "" or "document"
            && headers["Sec-Fetch-Mode"].ToString() is "" or "navigate"
            && headers["Sec-Purpose"].Count == 0
            && headers["Purpose"].Count == 0;
    }
}
