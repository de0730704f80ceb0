using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Reminders;

/// <summary>Rules about reminders.</summary>
internal static class ReminderRules
{
    public static Rule NotInFuture { get; } = Create(
        "reminder-not-in-future", Confidence.Documented, "A reminder can only be sent in the future.");

    public static Rule NoRecipients { get; } = Create(
        "reminder-no-recipients", Confidence.Inferred, "A reminder needs at least one recipient.");

    public static Rule RecipientUnfit { get; } = Create(
        "reminder-recipient-unfit", Confidence.Documented,
        "A reminder goes to users of the account who are owner-side participants of the contract only.");

    private static Rule Create(string id, Confidence confidence, string detail) =>
        new(id, 400, [OperationIds.CreateReminder], "reference/create-a-reminder", confidence, detail);
}
