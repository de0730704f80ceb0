namespace ApiWrappers;

/// <summary>The server of an operation that the spec states besides those of the API.</summary>
internal static class OperationServer
{
    /// <summary>The address to send to: the caller's for that server, or the one in the spec, relative to the base address.</summary>
    public static Uri AddressOf(string server, ApiPipelineOptions options)
        => options.Servers.TryGetValue(server, out var address) ? address : new Uri(options.BaseAddress, server);

    /// <summary>True when the caller chose that host, for the API or for the server.</summary>
    public static bool IsTrusted(string server, ApiPipelineOptions options)
        => options.Servers.ContainsKey(server)
            || Uri.Compare(new Uri(options.BaseAddress, server), options.BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase) == 0;
}
