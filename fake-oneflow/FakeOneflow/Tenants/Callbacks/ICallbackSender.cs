namespace OneflowFake.Tenants.Callbacks;

/// <summary>Calls receivers.</summary>
internal interface ICallbackSender
{
    /// <summary>Sends one request. A failure is an answer too; nothing is thrown.</summary>
    Task<CallbackResponse> SendAsync(Callback callback, CancellationToken cancellation);
}
