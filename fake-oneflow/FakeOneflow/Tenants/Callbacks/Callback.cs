namespace OneflowFake.Tenants.Callbacks;

/// <summary>A request to a receiver: of webhooks, or of the Setup URL of an extension.</summary>
/// <param name="Id">What it is called in a log.</param>
/// <param name="Url">Where to.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Finish">Takes the result, and its time; to be called under the tenant's lock.</param>
internal sealed record Callback(
    string Id, string Url, ReadOnlyMemory<byte> Body, Action<CallbackResponse, DateTimeOffset> Finish)
{
    /// <summary>Bytes of the answer's body that are asked for; one more is read, to tell that there are more.</summary>
    public int ResponseCap { get; init; }

    /// <summary>True when the status alone decides: a body that breaks off, or does not end soon, is taken as far as it came.</summary>
    public bool IsDecidedByStatus { get; init; }

    /// <summary>The time limit of the attempt; that of a webhook when null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Headers besides those of the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    // Addresses and bodies of callbacks can hold secrets of the receiver.
    public override string ToString() => $"callback {Id}";
}
