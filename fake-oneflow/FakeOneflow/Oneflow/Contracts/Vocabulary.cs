namespace OneflowFake.Oneflow.Contracts;

/// <summary>The words that the fields of a participant are chosen from; the first of each list is the default.</summary>
internal static class Vocabulary
{
    public const string NoChannel = "none";
    public const string SameDevice = "same_device";

    /// <summary>In the order of <see cref="ContractState"/>.</summary>
    public static IReadOnlyList<string> ContractStates { get; } = ["draft", "pending", "overdue", "signed", "declined"];

    public static IReadOnlyList<string> PartyTypes { get; } = ["company", "individual"];

    public static IReadOnlyList<string> DeliveryChannels { get; } = ["email", "sms", SameDevice, NoChannel, "email_and_sms"];

    public static IReadOnlyList<string> SignMethods { get; } =
    [
        "standard_esign", "sms", "swedish_bankid", "norwegian_bankid", "danish_nemid", "finnish_bankid",
        "handwritten_signature", "eid_sign",
    ];

    public static IReadOnlyList<string> TwoStepMethods { get; } = ["none", "email", "sms"];

    /// <summary>True when a delivery channel or two-step method needs the participant's email.</summary>
    public static bool NeedsEmail(string option) => option is "email" or "email_and_sms";

    /// <summary>True when a delivery channel, two-step method or sign method needs the participant's phone number.</summary>
    public static bool NeedsPhoneNumber(string option) => option is "sms" or "email_and_sms";
}
