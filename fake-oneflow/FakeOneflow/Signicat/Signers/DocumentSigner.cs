using System.Text.Json.Nodes;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Signers;

/// <summary>A person who has to sign a document.</summary>
/// <param name="id">Its id.</param>
/// <param name="secret">What its address ends with.</param>
/// <param name="settings">What it was made with.</param>
internal sealed class DocumentSigner(Guid id, string secret, JsonObject settings)
{
    public Guid Id { get; } = id;

    public string Secret { get; } = secret;

    public JsonObject Settings { get; set => field = Undo.Set(field, value, old => field = old); } = settings;

    /// <summary>When it signed; null when it has not.</summary>
    public DateTimeOffset? SignedTime { get; set => field = Undo.Set(field, value, old => field = old); }

    public string ExternalId => SignicatBody.Text(Settings, "externalSignerId") ?? "";

    public bool IsRequired => SignicatBody.Flag(Settings, "required") == true;

    public int Order => SignicatBody.Integer(Settings, "order") ?? 0;

    public string FirstName => Info("firstName") ?? "Test";

    public string LastName => Info("lastName") ?? "Signer";

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>The first of the methods that it may sign with.</summary>
    public string Method =>
        SignicatBody.Texts(Settings["signatureType"] as JsonObject, "signatureMethods") is [var first, ..] ? first : "no_bankid";

    public string Mechanism =>
        Settings["signatureType"] is JsonObject type && SignicatBody.Text(type, "mechanism") is { } mechanism ? mechanism : "pkisignature";

    /// <summary>True when the national identity number is asked for.</summary>
    public bool GivesNationalId => SignicatBody.Flag(Settings, "getSocialSecurityNumber") == true;

    /// <summary>The national identity number that was sent along; null when none was.</summary>
    public string? AnnouncedNationalId =>
        Info("socialSecurityNumber")
        ?? (Settings["authentication"] is JsonObject authentication ? SignicatBody.Text(authentication, "socialSecurityNumber") : null);

    /// <summary>The address to which the browser returns; null when it stays.</summary>
    public string? ReturnAddress(bool isAborted) =>
        Settings["redirectSettings"] is JsonObject redirect
        && SignicatBody.Text(redirect, "redirectMode") is "redirect" or "iframe_with_redirect" or "iframe_with_redirect_and_webmessaging"
        && SignicatBody.Text(redirect, isAborted ? "cancel" : "success") is { Length: > 0 } address
            ? address
            : null;

    private string? Info(string name) => Settings["signerInfo"] is JsonObject info ? SignicatBody.Text(info, name) : null;

    public static DocumentSigner Keep(StateStream state, DocumentSigner? it) => state.Shared(
        it, () => new(state.Id(it?.Id), state.Text(it?.Secret), state.Object(it?.Settings)),
        made => made.SignedTime = state.TimeOrNull(made.SignedTime));
}
