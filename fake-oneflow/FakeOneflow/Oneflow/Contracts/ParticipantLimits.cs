using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The limits of parties and participants of a contract, no two of which may be the same.</summary>
internal static class ParticipantLimits
{
    /// <summary>Counterparties.</summary>
    public const int Parties = 40;

    /// <summary>Participants over all parties.</summary>
    public const int All = 40;

    /// <summary>Participants of the owner side.</summary>
    public const int OwnerSide = 29;

    /// <summary>Refuses to add participants to a contract that would then have too many, or one twice.</summary>
    public static RuleViolation? RefuseToAdd(ApiCall call, Contract contract, IReadOnlyList<NewParticipant> added)
    {
        if (call.RefuseIf(
            contract.Participants.Count() + added.Count > All, CreateContractRules.TooManyParticipants) is { } tooMany)
            return tooMany;

        var emails = contract.Participants.Select(participant => participant.Given.Email)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var check = new BodyCheck(call);
        foreach (var participant in added)
            ReportDuplicate(check, participant, participant.Email.Length > 0 && !emails.Add(participant.Email));
        return check.Violation;
    }

    /// <summary>Refuses to give a participant the email address of another.</summary>
    public static RuleViolation? RefuseToChange(ApiCall call, Contract contract, Participant participant, NewParticipant wanted)
    {
        var isTaken = wanted.Email.Length > 0 && contract.Participants.Any(
            other => other != participant && other.Given.Email.Equals(wanted.Email, StringComparison.OrdinalIgnoreCase));
        var check = new BodyCheck(call);
        ReportDuplicate(check, wanted, isTaken);
        return check.Violation;
    }

    private static void ReportDuplicate(BodyCheck check, NewParticipant participant, bool isDuplicate) =>
        check.ReportIf(
            isDuplicate, CreateContractRules.DuplicateParticipant,
            participant.Path.Length == 0 ? "email" : $"{participant.Path}.email",
            $"You tried to add a second participant with the email address {participant.Email}.");
}
