using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Puts the fake's client credentials where a token request has its own, in the header or in the form.</summary>
internal static class SignicatCredentials
{
    private const string Basic = "Basic ";
    private const string Id = "client_id";
    private const string Secret = "client_secret";

    /// <param name="request">The token request.</param>
    /// <param name="account">The account of the fake.</param>
    /// <param name="isAccepted">False when the service refused the client, so that the fake refuses it too.</param>
    public static ComparedRequest Replace(ComparedRequest request, FakeAccount account, bool isAccepted)
    {
        var secret = isAccepted ? account.ClientSecret : Scrambled.Like(account.ClientSecret);
        if (request.Header("Authorization") is { } given && given.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.ClientId}:{secret}"));
            request = request.With("Authorization", Basic + pair);
        }

        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body));
        if (!fields.ContainsKey(Id) && !fields.ContainsKey(Secret))
            return request;

        var parts = Encoding.UTF8.GetString(request.Body).Split('&').Select(part => Uri.UnescapeDataString(part.Split('=', 2)[0]) switch
        {
            Id => $"{Id}={account.ClientId}",
            Secret => $"{Secret}={secret}",
            _ => part,
        });
        return request with { Body = Encoding.UTF8.GetBytes(string.Join('&', parts)) };
    }
}
