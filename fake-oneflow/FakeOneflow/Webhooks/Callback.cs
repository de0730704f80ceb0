namespace FakeOneflow.Webhooks;

/// <summary>A request to the receiver of a webhook.</summary>
/// <param name="Delivery">What is delivered, as its outbox knows it.</param>
/// <param name="Url">Where to.</param>
/// <param name="Body">The JSON.</param>
internal sealed record Callback(object Delivery, string Url, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers besides those of the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    // Addresses and bodies of callbacks can hold secrets of the receiver.
    public override string ToString() => $"callback of {Delivery}";
}
