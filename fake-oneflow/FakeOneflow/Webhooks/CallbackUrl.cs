namespace FakeOneflow.Webhooks;

/// <summary>Tells which addresses a webhook may have.</summary>
internal static class CallbackUrl
{
    /// <summary>HTTPS, as documented; plain HTTP for what cannot leave the machine, as tests need it.</summary>
    public static bool IsAllowed(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IsNear(url)));

    // Containers are called by names without a dot.
    private static bool IsNear(Uri url) =>
        url.IsLoopback
        || url.Host == "host.docker.internal"
        || (url.HostNameType == UriHostNameType.Dns && !url.Host.Contains('.'));
}
