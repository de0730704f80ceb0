using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Comparison.Http;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Signicat's APIs: client credentials buy an access token, which calls the rest.</summary>
internal sealed class SignicatProfile(FakeSide fake) : VendorProfile
{
    private const string TokenPath = "/oauth/connect/token";
    private const string Bearer = "Bearer ";
    private const string Prefix = "/signicat";

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private FakeAccount? _account;
    private string? _adminToken;

    public override string Name => "signicat";

    public override string FakePrefix => Prefix;

    /// <inheritdoc/>
    /// <remarks>A token is bought and a JWT checked by POST, which changes nothing. A list of events locks them, by GET.</remarks>
    public override bool IsWrite(ComparedRequest request) => (request.Method, request.PlainRoute) switch
    {
        ("POST", TokenPath or "/jwt/validate") => false,
        ("GET" or "HEAD", "/notification/events") => true,
        _ => base.IsWrite(request),
    };

    public override string? ListOf(IReadOnlyList<string> segments, int index) => segments[index - 1] switch
    {
        "documents" => "/signature/documents/summary",
        var part and ("signers" or "attachments") when segments is ["signature", "documents", var document, ..] =>
            $"/signature/documents/{document}/{part}",
        "sessions" => "/identification/v2/sessions",
        _ => null,
    };

    public override async Task<SignedIn> SignInAsync(ComparedRequest request, Reply? real, CancellationToken cancellation)
    {
        if (request.Route.TrimEnd('/') == TokenPath)
        {
            var account = await AccountAsync(cancellation);
            return new(account, [SignicatCredentials.Replace(request, account, isAccepted: !IsRefusedClient(real))]);
        }

        if (request.Header("Authorization") is not { } given || !given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return new(null, [request]);

        var token = given[Bearer.Length..].Trim();
        if (real is { Status: 401 })
            return new(_account, [request.With("Authorization", Bearer + Scrambled.Like(token))]);

        var owner = await AccountAsync(cancellation);
        return new(owner, [request.With(
            "Authorization", Bearer + (_tokens.GetValueOrDefault(token) ?? await AdminTokenAsync(cancellation)))]);
    }

    public override async Task<IReadOnlyList<Header>> AdminAsync(FakeAccount account, CancellationToken cancellation) =>
        [new("Authorization", Bearer + await AdminTokenAsync(cancellation))];

    public override void Learn(ComparedRequest request, Reply real, Reply fake, FakeAccount? account)
    {
        if (request.Route.TrimEnd('/') == TokenPath && real.IsSuccess && fake.IsSuccess
            && TokenIn(real) is { } token && TokenIn(fake) is { } counterpart)
            _tokens[token] = counterpart;
    }

    public override IEnumerable<string> SecretsOf(ComparedRequest request, Reply? real)
    {
        if (request.Header("Authorization") is { } authorization)
            yield return authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (request.Route.TrimEnd('/') != TokenPath)
            yield break;

        foreach (var (name, value) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body)))
        {
            if (name.StartsWith("client_", StringComparison.Ordinal) && value.ToString() is { Length: > 3 } secret)
                yield return secret;
        }

        if (real is not null && TokenIn(real) is { } token)
            yield return token;
    }

    private static bool IsRefusedClient(Reply? real) =>
        real is { Status: >= 400 }
            && (real.Status == 401 || Encoding.UTF8.GetString(real.Body).Contains("invalid_client", StringComparison.Ordinal));

    private static string? TokenIn(Reply reply) =>
        OutsideJson.Read(reply.Body) is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String
            ? token.GetString()
            : null;

    private async Task<FakeAccount> AccountAsync(CancellationToken cancellation)
    {
        if (_account is null)
        {
            _account = await fake.CreateAccountAsync(cancellation);
            await SignicatSamples.FillAsync(fake, _account, await AdminAsync(_account, cancellation), cancellation);
        }

        return _account;
    }

    private async Task<string> AdminTokenAsync(CancellationToken cancellation)
    {
        if (_adminToken is not null)
            return _adminToken;

        var account = _account ?? await AccountAsync(cancellation);
        if (_adminToken is not null)
            return _adminToken;

        var form = $"grant_type=client_credentials&scope={Uri.EscapeDataString(account.Scopes)}&client_id={account.ClientId}"
            + $"&client_secret={account.ClientSecret}";
        var reply = await fake.SendAsync(
            new("POST", Prefix + TokenPath, [new("Content-Type", "application/x-www-form-urlencoded")], Encoding.UTF8.GetBytes(form)),
                cancellation);
        return _adminToken = TokenIn(reply) ?? throw new InvalidOperationException("The fake gave no access token.");
    }
}
