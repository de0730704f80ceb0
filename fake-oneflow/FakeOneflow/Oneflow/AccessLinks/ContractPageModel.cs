using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Products;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>The page on which a participant reads, signs or declines a contract.</summary>
/// <param name="Link">The link by which it was opened.</param>
/// <param name="Obstacle">Why the participant can neither sign nor decline; null when they can.</param>
internal sealed record ContractPageModel(AccessLink Link, Rule? Obstacle)
{
    /// <summary>The form field that says what is decided.</summary>
    public const string Decision = "decision";

    public const string Sign = "sign";
    public const string Decline = "decline";

    public Contract Contract => Link.Contract;

    public string Name => Link.Participant?.Given.Name ?? "A participant";

    public IReadOnlyList<Product> Products => [.. Contract.ProductGroups.SelectMany(group => group.Products)];

    public string Status => (Contract.State, Link.Participant?.SignState) switch
    {
        (ContractState.Draft, _) => "This contract is a draft.",
        (ContractState.Overdue, _) => "The time to sign this contract is over.",
        (ContractState.Signed, SignState.Signed) => "You have signed this contract, and so has everybody else who was to.",
        (ContractState.Signed, _) => "This contract is signed.",
        (ContractState.Declined, SignState.Declined) => "You have declined this contract.",
        (ContractState.Declined, _) => "This contract was declined.",
        (_, SignState.Signed) => "You have signed this contract. Others are still to sign it.",
        _ => "This contract waits for signatures.",
    };

    /// <summary>The part that a participant has who did not decide yet.</summary>
    public static string Part(Participant participant) => participant.Given switch
    {
        { IsSignatory: true } => "is to sign",
        { IsOrganizer: true } => "organizes",
        { MayUpdate: true } => "takes part",
        _ => "looks on",
    };
}
