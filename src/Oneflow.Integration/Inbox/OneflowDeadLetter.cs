namespace Oneflow.Integration;

/// <summary>An event whose attempts all failed.</summary>
/// <param name="Id">Its id in the inbox, for <see cref="IOneflowInbox.RequeueAsync"/>.</param>
/// <param name="Event">The event, with the number of attempts.</param>
/// <param name="DeadSince">Time of the last failure.</param>
/// <param name="LastError">Type and message of the last exception of the handler.</param>
public sealed record OneflowDeadLetter(long Id, OneflowWebhookEvent Event, DateTimeOffset DeadSince, string? LastError);
