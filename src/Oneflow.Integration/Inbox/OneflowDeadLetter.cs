namespace Oneflow.Integration;

/// <summary>An event that was given up.</summary>
/// <param name="Id">Its id in the inbox, for <see cref="IOneflowInbox.RequeueAsync"/>.</param>
/// <param name="Event">The event, with the attempts that were made.</param>
/// <param name="DeadSince">When it was given up.</param>
/// <param name="LastError">Type and message of the exception that the handler threw last.</param>
public sealed record OneflowDeadLetter(long Id, OneflowWebhookEvent Event, DateTimeOffset DeadSince, string? LastError);
