namespace FakeOneflow.Webhooks;

/// <summary>A request to the receiver of a webhook.</summary>
/// <param name="Delivery">What is delivered.</param>
/// <param name="Url">Where to.</param>
/// <param name="Body">The JSON.</param>
internal sealed record Callback(Delivery Delivery, string Url, ReadOnlyMemory<byte> Body)
{
    // Addresses and bodies of callbacks can hold secrets of the receiver.
    public override string ToString() => $"callback {Delivery.CallbackId}";
}
