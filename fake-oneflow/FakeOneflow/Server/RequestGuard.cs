using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;

namespace OneflowFake.Server;

/// <summary>
/// Refuses requests before any part of the server sees them: those under a name that is not this server's, those of web
/// pages of other origins, and those whose address or headers are larger than any client's.
/// </summary>
internal sealed class RequestGuard(AllowedHosts hosts, Func<string, bool> isOn)
{
    /// <summary>Ids of the guards, to switch one off and see that a test notices.</summary>
    public const string HostGuard = "guard-host";
    public const string OriginGuard = "guard-origin";
    public const string AddressGuard = "guard-address";
    public const string HeaderGuard = "guard-headers";

    /// <summary>Characters of an address.</summary>
    public const int MaxAddress = 8 * 1024;

    /// <summary>Headers of a request.</summary>
    public const int MaxHeaders = 100;

    /// <summary>Characters of all headers together.</summary>
    public const int MaxHeaderText = 32 * 1024;

    /// <summary>The factor by which Kestrel lets more in, so that a request that is somewhat too large gets an explanation.</summary>
    public const int Tolerance = 4;

    public Response? Refuse(HttpRequest request, IRequestHandler handler) =>
        RefuseHost(request) ?? RefuseOrigin(request, handler) ?? RefuseAddress(request) ?? RefuseHeaders(request);

    // A page that makes its own name lead to this machine would be of the same origin as the server, but for its name.
    private Response? RefuseHost(HttpRequest request)
    {
        if (hosts.Allow(request.Host.Host) || !isOn(HostGuard))
            return null;

        return FakeError.Of(
            StatusCodes.Status421MisdirectedRequest,
            "This fake-oneflow does not answer under the name in the Host header, so that no web page can reach it by a name "
            + $"of its own. If the name is yours, start the fake with --allow-host NAME or {AllowedHosts.Variable}=NAME, or in "
            + $"process with FakeServerOptions.AllowedHosts.");
    }

    private Response? RefuseOrigin(HttpRequest request, IRequestHandler handler)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!IsForeign(request) || (isRead && (handler.AllowsForeignReads || (handler.AllowsForeignVisits && IsVisit(request))))
            || !isOn(OriginGuard))
            return null;

        return FakeError.Of(
            StatusCodes.Status403Forbidden,
            "This request comes from a web page of another origin. The API and the control API are for programs: call them "
            + "from a backend or a test, without the headers Origin and Sec-Fetch-Site.");
    }

    // Both headers decide, where a browser sends them. The origin null is that of anything: of sandboxed frames, of redirects
    // between sites, and of pages that hide where they are.
    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none") || (origin.Length > 0 && !IsOwn(request, origin));
    }

    // The address bar changes, so that the page of the other site is gone and learns nothing.
    private static bool IsVisit(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document"
            && request.Headers.Origin.Count == 0;

    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private Response? RefuseAddress(HttpRequest request)
    {
        var length = (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0);
        return length > MaxAddress && isOn(AddressGuard)
            ? FakeError.Of(
                StatusCodes.Status414UriTooLong,
                    $"The address is longer than {MaxAddress} characters, which is more than any request of this API needs.")
            : null;
    }

    private Response? RefuseHeaders(HttpRequest request)
    {
        var (count, length) = (0, 0);
        foreach (var (name, values) in request.Headers)
        {
            count += Math.Max(values.Count, 1);
            length += name.Length;
            foreach (var value in values)
                length += value?.Length ?? 0;
        }

        return (count > MaxHeaders || length > MaxHeaderText) && isOn(HeaderGuard)
            ? FakeError.Of(
                StatusCodes.Status431RequestHeaderFieldsTooLarge,
                $"The request has more than {MaxHeaders} headers, or more than {MaxHeaderText} characters in them: send less.")
            : null;
    }
}
