using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Files;

/// <summary>A file of a contract.</summary>
/// <param name="Id">Id; 1 is the contract itself, 2 its verification.</param>
/// <param name="Name">Name, with its extension.</param>
/// <param name="Type">One of <see cref="Contract"/>, <see cref="Verification"/>, <see cref="Attachment"/> and <see cref="Pdf"/>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ContractFile(long Id, string Name, string Type, ReadOnlyMemory<byte> Content)
{
    public const long ContractId = 1;
    public const long VerificationId = 2;

    public const string Contract = "contract";
    public const string Verification = "verification";
    public const string Attachment = "attachment";
    public const string Pdf = "pdf";

    public string Extension => Path.GetExtension(Name).TrimStart('.');

    public static ContractFile Keep(StateStream state, ContractFile? it) =>
        new(state.Long(it?.Id), state.Text(it?.Name), state.Text(it?.Type), state.Content(it?.Content ?? default));
}
