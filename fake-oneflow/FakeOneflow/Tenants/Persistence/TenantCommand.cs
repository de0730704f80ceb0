using System.Globalization;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Tenants.Persistence;

/// <summary>Something that changed a tenant, with all that is needed to do it again.</summary>
internal sealed record TenantCommand(CommandKind Kind, string Path)
{
    public string Method { get; init; } = "";

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The address of the server as the caller knew it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The acting user; null when there was none.</summary>
    public long? UserId { get; init; }

    /// <summary>The status: of the fake's response to a request, of a receiver's to a callback; null without a response.</summary>
    public int? Status { get; init; }

    /// <summary>The reason why a receiver did not answer; null when it did.</summary>
    public string? Error { get; init; }

    public static TenantCommand Clock { get; } = new(CommandKind.Clock, "");

    public static TenantCommand Abandon { get; } = new(CommandKind.Abandon, "");

    public static TenantCommand RefuseToken { get; } = new(CommandKind.RefuseToken, "");

    public static TenantCommand Draw(string operation) => new(CommandKind.Draw, operation);

    public static TenantCommand Count(string tokenId) => new(CommandKind.Count, tokenId);

    public static TenantCommand Begin(DateTimeOffset due) =>
        new(CommandKind.Begin, due.UtcTicks.ToString(CultureInfo.InvariantCulture));

    public static TenantCommand Finish(string callbackId, CallbackResponse response) =>
        new(CommandKind.Finish, callbackId)
        {
            Status = response.Status,
            Error = response.Error,
            ContentType = response.ContentType,
            Body = response.Body
        };

    /// <summary>The response that ended an attempt.</summary>
    public CallbackResponse Response => new(Status, Error) { ContentType = ContentType, Body = Body };

    /// <summary>When the attempts that began were due.</summary>
    public DateTimeOffset Due => new(long.Parse(Path, CultureInfo.InvariantCulture), TimeSpan.Zero);

    // The path of a page is a secret, and bodies hold personal data.
    public override string ToString() => Kind.ToString();
}
