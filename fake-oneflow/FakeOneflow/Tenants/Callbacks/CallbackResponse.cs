using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>The response of a receiver.</summary>
/// <param name="Status">The HTTP status; null when there was no answer, or not all that was asked for.</param>
/// <param name="Error">Why not; null when there was one.</param>
internal readonly record struct CallbackResponse(int? Status, string? Error)
{
    /// <summary>The media type of its body; null when it does not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, as far as it was asked for.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public static CallbackResponse Keep(StateStream state, CallbackResponse it) =>
        new(state.IntOrNull(it.Status), state.TextOrNull(it.Error))
        {
            ContentType = state.TextOrNull(it.ContentType),
            Body = state.Bytes(it.Body),
        };
}
