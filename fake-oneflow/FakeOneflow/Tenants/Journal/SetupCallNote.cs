namespace OneflowFake.Tenants.Journal;

/// <summary>The note of an entry about a call of a Setup URL, which goes out and does not come in.</summary>
/// <param name="EventName">What <c>event</c> said.</param>
/// <param name="OauthLink">Where the answer sends the user; null when it does not.</param>
/// <param name="Error">Why there was no answer, or what is wrong with it; null when nothing is.</param>
internal sealed record SetupCallNote(RedactedText EventName, RedactedText? OauthLink, RedactedText? Error);
