namespace FakeOneflow.Contracts;

/// <summary>A person of a party.</summary>
internal sealed class Participant(long id, NewParticipant given, bool isOwnerSide)
{
    public long Id { get; } = id;

    /// <summary>What was said about the participant when the contract was created.</summary>
    public NewParticipant Given { get; } = given;

    /// <summary>Whether the participant belongs to the party of the account.</summary>
    public bool IsOwnerSide { get; } = isOwnerSide;

    /// <summary>What became of the invitation.</summary>
    public string DeliveryStatus { get; private set; } = "not_sent";

    /// <summary>Sends the invitation. The fake has no mail or SMS to wait for, so it arrives at once.</summary>
    public void Invite()
    {
        if (Given.DeliveryChannel is not (Vocabulary.NoChannel or Vocabulary.SameDevice))
            DeliveryStatus = "success";
    }
}
