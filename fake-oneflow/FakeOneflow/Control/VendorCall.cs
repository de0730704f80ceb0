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
    public static HttpRequest Prepare(ControlCall call)
    {
        var request = new DefaultHttpContext().Request;
        var origin = new Uri(call.Command.Origin);
        (request.Scheme, request.Host) = (origin.Scheme, HostString.FromUriComponent(origin));
        return request;
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
        var request = Prepare(call);
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
