using Microsoft.AspNetCore.Http;

namespace OneflowFake.Server;

/// <summary>The address of the server as the caller knows it; every absolute address in an answer begins with it.</summary>
internal static class Origin
{
    public static string Of(HttpRequest request) =>
        request.Host.HasValue
            ? $"{request.Scheme}://{request.Host.Value}"
            : $"http://{request.HttpContext.Connection.LocalIpAddress}:{request.HttpContext.Connection.LocalPort}";
}
