using System.Text.Json.Nodes;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Sessions;

/// <summary>An identification of a person.</summary>
/// <param name="id">Its id.</param>
/// <param name="secret">The end of its address: anyone who has it can use the session.</param>
/// <param name="settings">What it was made with.</param>
/// <param name="created">When it was made.</param>
internal sealed class IdentificationSession(string id, string secret, JsonObject settings, DateTimeOffset created)
{
    /// <summary>The time that a session can be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public const string Made = "created";
    public const string Success = "success";
    public const string TimedOut = "timed_out";
    public const string Invalidated = "invalidated";

    private string Status { get; set => field = Undo.Set(field, value, old => field = old); } = Made;

    /// <summary>The ways in which a person can end it; the clock and callers have others.</summary>
    public static IReadOnlyList<string> Endings { get; } = [Success, "user_aborted", "failed"];

    public string Id { get; } = id;
    public string Secret { get; } = secret;
    public JsonObject Settings { get; } = settings;
    public DateTimeOffset Created { get; } = created;
    public DateTimeOffset Expires => Created.Plus(Life);

    /// <summary>The status at a moment.</summary>
    public string StatusAt(DateTimeOffset now) => Status == Made && now >= Expires ? TimedOut : Status;

    /// <summary>True when it has ended, so that nothing about it changes.</summary>
    public bool IsEndedAt(DateTimeOffset now) => StatusAt(now) != Made;

    public void End(string status) => Status = status;

    public static IdentificationSession Keep(StateStream state, IdentificationSession? it) => state.Shared(
        it, () => new(state.Text(it?.Id), state.Text(it?.Secret), state.Object(it?.Settings), state.Time(it?.Created)),
        made => made.Status = state.Text(made.Status));
}
