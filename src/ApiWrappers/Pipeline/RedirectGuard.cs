using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>
/// Refuses a client that follows redirects by itself where a credential would go along: handlers take
/// <c>Authorization</c> off before they go elsewhere, but no other header.
/// </summary>
internal static class RedirectGuard
{
    /// <summary>Refuses it for credentials of calls.</summary>
    public static void Check(HttpClient http, ApiCredential[] credentials)
    {
        foreach (var credential in credentials)
        {
            if (!credential.HeaderName.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                Check(http, credential.HeaderName);
        }
    }

    /// <summary>Refuses it for a credential of whatever kind.</summary>
    /// <param name="http">The client.</param>
    /// <param name="credential">What would go along.</param>
    public static void Check(HttpClient http, string credential)
    {
        if (FollowsRedirects(http))
            throw new ArgumentException($"The HttpClient follows redirects by itself, and would carry {credential} to any host that a response names. Make it with a handler whose AllowAutoRedirect is false.", nameof(http));
    }

    // Only the handlers of .NET can be asked; one of another kind is taken as it is.
    private static bool FollowsRedirects(HttpClient http)
    {
        var handler = HandlerOf(http);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        return handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true };
    }

    private static HttpMessageHandler? HandlerOf(HttpClient http)
    {
        try
        {
            return Handler(http);
        }
        catch (MissingFieldException)
        {
            return null;
        }
    }

    // HttpClient tells nobody its handler. The field is as old as the class, and a test notices when it is gone.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler Handler(HttpMessageInvoker http);
}
