using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Journal;

/// <summary>One request of a tenant, and why it was answered as it was.</summary>
internal sealed record JournalEntry
{
    // What an entry takes besides its texts, roughly.
    private const int Overhead = 400;

    /// <summary>Position in the journal, from 1 on; given when the entry is added, and by the journal alone.</summary>
    public long Sequence { get; set; }

    /// <summary>The moment on the tenant's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The operation; null when the path led nowhere.</summary>
    public required Operation? Operation { get; init; }

    public required RedactedText Method { get; init; }
    public required RedactedText Path { get; init; }

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public required RedactedText Query { get; init; }

    public required JournalHeaders RequestHeaders { get; init; }
    public required JournalBody RequestBody { get; init; }

    /// <summary>The acting user, whose email address is not told; null when there was none.</summary>
    public required long? UserId { get; init; }

    /// <summary>The time that the decision took, in real time.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Status of the answer; 0 when none was sent.</summary>
    public required int Status { get; init; }
    public required JournalHeaders ResponseHeaders { get; init; }
    public required JournalBody ResponseBody { get; init; }

    /// <summary>The fault that hit the request, whose answer then tells nothing about the real service; null when none did.</summary>
    public required Fault? Fault { get; init; }

    /// <summary>The rule that refused the request; null when none did.</summary>
    public required Rule? Rule { get; init; }

    /// <summary>The finding of the rule, with its subject; empty without a rule.</summary>
    public required RedactedText JournalDetail { get; init; }

    /// <summary>Paths of the members of the body that nothing looked at.</summary>
    public required IReadOnlyList<RedactedText> UnreadMembers { get; init; }

    /// <summary>The note about a call that went out to a Setup URL; null for a request that came in.</summary>
    public SetupCallNote? SetupCall { get; init; }

    /// <summary>Bytes that the entry takes, roughly.</summary>
    public int Size =>
        Overhead + Path.Length + Query.Length + RequestHeaders.Size + (RequestBody.Text?.Length ?? 0)
        + ResponseHeaders.Size + (ResponseBody.Text?.Length ?? 0) + JournalDetail.Length + UnreadMembers.Sum(member => member.Length)
        + (SetupCall?.OauthLink?.Length ?? 0) + (SetupCall?.Error?.Length ?? 0);
}
