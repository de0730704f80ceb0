namespace FakeOneflow.Webhooks;

/// <summary>Calls receivers.</summary>
internal interface ICallbackSender
{
    /// <summary>Sends one request. A failure is an answer too; nothing is thrown.</summary>
    Task<CallbackAnswer> SendAsync(Callback callback, CancellationToken cancellation);
}
