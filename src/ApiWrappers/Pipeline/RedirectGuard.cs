using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>
/// Refuses a client that follows redirects and would send a credential along: handlers remove <c>Authorization</c> before they follow
/// a redirect, but no other header.
/// </summary>
internal static class RedirectGuard
{
    /// <summary>Refuses such a client for the credentials of calls.</summary>
    public static void Check(HttpClient http, ApiCredential[] credentials)
    {
        foreach (var credential in credentials)
        {
            if (!credential.HeaderName.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                Check(http, credential.HeaderName);
        }
    }

    /// <summary>Refuses such a client for any credential.</summary>
    /// <param name="http">The client.</param>
    /// <param name="credential">The name of the credential, for the message.</param>
    public static void Check(HttpClient http, string credential)
    {
        if (FollowsRedirects(http))
            throw new ArgumentException(
                $"The HttpClient follows redirects, and would carry {credential} to any host that a response names. Create it with "
                + "ApiHttp.CreateClient, or with a handler whose AllowAutoRedirect is false.", nameof(http));
    }

    // Only .NET's own handlers can be checked; others are accepted.
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

    // HttpClient has no public access to its handler, so this reads its private field. It is as old as the class; without it the
    // check is skipped, and a test of the redirects fails.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler Handler(HttpMessageInvoker http);
}
