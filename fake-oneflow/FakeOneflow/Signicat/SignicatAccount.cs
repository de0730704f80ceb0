using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Events;
using OneflowFake.Signicat.Jwts;
using OneflowFake.Signicat.Sessions;
using OneflowFake.Signicat.Signers;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Signicat.Webhooks;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat;

/// <summary>The account of a tenant with Signicat: its API client, and all that was made with it.</summary>
internal sealed class SignicatAccount
{
    private const int TokenLength = 43;

    private readonly Tenant _tenant;
    private readonly SignicatDirectory _directory;
    private readonly TrackedMap<string, AccessToken> _tokens = new();
    private readonly TrackedMap<string, Counter> _made = new();

    public SignicatAccount(Tenant tenant, SignicatDirectory directory)
    {
        (_tenant, _directory) = (tenant, directory);
        Id = NextId("account");
        Outbox = new(this);
        Client = new(
            "t" + Convert.ToHexStringLower(tenant.Secrets.DeriveId("signicat-client", 1, 16)),
            Convert.ToHexStringLower(tenant.Secrets.Derive("signicat-secret", 1, 32)));
    }

    /// <summary>Id of the account, which answers have in a header.</summary>
    public Guid Id { get; }

    public ApiClient Client { get; }

    /// <summary>Requests with the id of the account's client that were answered without a token.</summary>
    public long TokensRefused { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Documents in the order in which they were made.</summary>
    public TrackedList<SignDocument> Documents { get; } = [];

    /// <summary>True when a document with an <c>externalId</c> that another has is refused, and not answered with the other.</summary>
    public bool RefusesRepeatedExternalIds { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>True when 401 and 403 have a body with a message.</summary>
    public bool ExplainsRefusals { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Events that are not handled, in the order in which they happened.</summary>
    public TrackedList<SignicatEvent> Events { get; } = [];

    public TrackedList<SignicatWebhook> Webhooks { get; } = [];

    /// <summary>Deliveries to webhooks.</summary>
    public SignicatOutbox Outbox { get; }

    /// <summary>Identifications in the order in which they were made.</summary>
    public TrackedList<IdentificationSession> Sessions { get; } = [];

    /// <summary>Tokens that were issued, in order.</summary>
    public IEnumerable<AccessToken> Tokens => _tokens.Values.OrderBy(token => token.Number);

    public long CountRefusedToken() => ++TokensRefused;

    public AccessToken? FindToken(string id) => _tokens.Find(id);

    public SignDocument? FindDocument(string id) =>
        Guid.TryParse(id, out var guid) ? Documents.Find(document => document.Id == guid) : null;

    public SignDocument? DocumentOf(DocumentSigner signer) => Documents.Find(document => document.Signers.Contains(signer));

    public IdentificationSession? FindSession(string id) => Sessions.Find(session => session.Id == id);

    /// <summary>Issues a token. Its text is opaque, but has the three segments that clients have come to expect.</summary>
    public AccessToken Issue(IReadOnlyList<string> scopes)
    {
        var number = Next("token");
        var secrets = _tenant.Secrets;
        var payload = secrets.Text("signicat-payload", number, TokenLength);
        var signature = secrets.Text("signicat-signature", number, TokenLength);
        var text = $"eyJhbGciOiJSUzI1NiJ9.{payload}.{signature}";
        var token = new AccessToken(number, text, _tenant, scopes, _tenant.Clock.GetUtcNow().Plus(Client.TokenLifetime));
        Register(token);
        return token;
    }

    /// <summary>The next id of a kind of thing; the same run has the same ids.</summary>
    public Guid NextId(string kind) => new(_tenant.Secrets.DeriveShared($"signicat-{kind}", Next(kind), 16));

    /// <summary>A secret that follows from the tenant and a number.</summary>
    public string NextSecret(string kind) => _tenant.Secrets.Text($"signicat-{kind}", Next(kind), TokenLength);

    /// <summary>Signs a JWT, as the sign application hands it out.</summary>
    public string SignJwt(JsonObject claims) => Jwt.Encode(claims, JwtKey);

    /// <summary>The claims of a JWT that this account signed; null when it did not.</summary>
    public JsonObject? ReadJwt(string text) => Jwt.Decode(text, JwtKey);

    private byte[] JwtKey => _tenant.Secrets.Derive("signicat-jwt", 1, 48).ToArray();

    /// <summary>The next number of a kind of thing, from 1 on.</summary>
    public long Next(string kind)
    {
        var next = (_made.Find(kind)?.Last ?? 0) + 1;
        _made.Set(kind, new(next));
        return next;
    }

    /// <summary>Passes all of it through that is not made with the account.</summary>
    public void Keep(StateStream state)
    {
        List<(string Kind, long Last)> made = [.. _made.Keys.Order(StringComparer.Ordinal).Select(kind => (kind, _made.Find(kind)!.Last))];
        foreach (var (kind, last) in state.List(made, (stream, it) => (stream.Text(it.Kind), stream.Long(it.Last))))
            _made.Set(kind, new(last));
        TokensRefused = state.Long(TokensRefused);
        RefusesRepeatedExternalIds = state.Flag(RefusesRepeatedExternalIds);
        ExplainsRefusals = state.Flag(ExplainsRefusals);
        Client.Keep(state);
        foreach (var token in state.List([.. Tokens], (stream, it) => AccessToken.Keep(stream, it, _tenant)))
            Register(token);
        state.Fill(Documents, SignDocument.Keep);
        state.Fill(Events, SignicatEvent.Keep);
        state.Fill(Webhooks, SignicatWebhook.Keep);
        state.Fill(Sessions, IdentificationSession.Keep);
        Outbox.Keep(state);
    }

    private void Register(AccessToken token)
    {
        _tokens.Set(token.Id, token);
        _directory.Add(token);
    }

    public override string ToString() => Id.ToString("D", CultureInfo.InvariantCulture);

    private sealed record Counter(long Last);
}
