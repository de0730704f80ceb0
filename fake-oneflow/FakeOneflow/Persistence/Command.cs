using System.Globalization;
using FakeOneflow.Webhooks;

namespace FakeOneflow.Persistence;

/// <summary>Something that changed a tenant, with all that is needed to do it again.</summary>
internal sealed record Command(CommandKind Kind, string Path)
{
    public string Method { get; init; } = "";

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where the caller believed the server to be.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The acting user; null when there was none.</summary>
    public long? UserId { get; init; }

    /// <summary>What was answered: by the fake to a request, by a receiver to a callback; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Why a receiver did not answer; null when it did.</summary>
    public string? Error { get; init; }

    public static Command Clock { get; } = new(CommandKind.Clock, "");

    public static Command RefuseToken { get; } = new(CommandKind.RefuseToken, "");

    public static Command Draw(string operation) => new(CommandKind.Draw, operation);

    public static Command Count(string tokenId) => new(CommandKind.Count, tokenId);

    public static Command Begin(DateTimeOffset due) =>
        new(CommandKind.Begin, due.UtcTicks.ToString(CultureInfo.InvariantCulture));

    public static Command Finish(string callbackId, CallbackAnswer answer) =>
        new(CommandKind.Finish, callbackId) { Status = answer.Status, Error = answer.Error, ContentType = answer.ContentType, Body = answer.Body };

    /// <summary>What ended an attempt.</summary>
    public CallbackAnswer Answer => new(Status, Error) { ContentType = ContentType, Body = Body };

    /// <summary>When the attempts that began were due.</summary>
    public DateTimeOffset Due => new(long.Parse(Path, CultureInfo.InvariantCulture), TimeSpan.Zero);

    // The path of a page is a secret, and bodies hold personal data.
    public override string ToString() => Kind.ToString();
}
