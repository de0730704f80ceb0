using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control;

/// <summary>Sends a call to a service within the process, with the credentials of the tenant.</summary>
internal static class VendorCall
{
    /// <summary>A request to this server, as the caller of the control API knows it.</summary>
    /// <param name="call">The call that asked for it.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query with its question mark; empty for none.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="contentType">The type of the body; JSON when it is null.</param>
    public static HttpRequest Prepare(
        ControlCall call, string method, PathString path, string query, byte[] body, string? contentType)
    {
        var origin = new Uri(call.Command.Origin);
        return InProcessRequest.Create(
            origin.Scheme, HostString.FromUriComponent(origin), method, path, query, body, contentType);
    }

    /// <summary>Sends a request. Where the tenant has no credentials yet, it first asks for them as an application would.</summary>
    /// <param name="call">The call that asked for it.</param>
    /// <param name="request">The request without credentials.</param>
    /// <param name="userId">The acting user; null for none.</param>
    /// <param name="isAnonymous">True to send no credentials.</param>
    public static async Task<Response> SendAsync(ControlCall call, HttpRequest request, long? userId, bool isAnonymous)
    {
        var (vendor, handler) = Find(call, request);
        if (!isAnonymous && !vendor.Authorize(request, call.Tenant, userId)
            && !(await SignInAsync(call, vendor) && vendor.Authorize(request, call.Tenant, userId)))
        {
            throw new ControlException(409, "The tenant has no valid token for this call: let your application ask for one first.");
        }

        return await handler.RespondAsync(request, call.Cancellation);
    }

    private static async Task<bool> SignInAsync(ControlCall call, IVendor vendor)
    {
        var request = Prepare(call, HttpMethods.Post, default, "", [], null);
        if (!vendor.PrepareSignIn(request, call.Tenant))
            return false;

        return (await Find(call, request).Handler.RespondAsync(request, call.Cancellation)).Status == StatusCodes.Status200OK;
    }

    private static (IVendor Vendor, IRequestHandler Handler) Find(ControlCall call, HttpRequest request)
    {
        var handler = call.Tenants.Vendors.Reverse().SelectMany(vendor => vendor.Handlers).First(candidate => candidate.Owns(request));
        return (call.Tenants.Vendors.First(candidate => candidate.Handlers.Contains(handler)), handler);
    }
}
