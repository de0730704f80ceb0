using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Files;

/// <summary>The files of a contract: the contract itself, which is printed again each time, and what was uploaded.</summary>
internal sealed class ContractFiles
{
    private readonly TrackedList<ContractFile> _uploaded = [];

    // From then on the verification is part of the contract's own file.
    private static readonly DateTimeOffset LastVerification = new(2024, 1, 15, 13, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<ContractFile> All(Contract contract) => [Print(contract), .. Verify(contract), .. _uploaded];

    public ContractFile? Find(Contract contract, long id) => All(contract).FirstOrDefault(file => file.Id == id);

    public ContractFile Attach(long id, UploadForm form)
    {
        var file = new ContractFile(id, form.FileName, ContractFile.Attachment, form.Content);
        _uploaded.Add(file);
        return file;
    }

    /// <summary>Fills the PDF section; what was there before is overwritten.</summary>
    public ContractFile Expand(Func<long> nextId, UploadForm form)
    {
        var before = _uploaded.FindIndex(file => file.Type == ContractFile.Pdf);
        var id = before < 0 ? nextId() : _uploaded[before].Id;
        var file = new ContractFile(id, form.FileName, ContractFile.Pdf, form.Content);
        if (before < 0)
            _uploaded.Add(file);
        else
            _uploaded[before] = file;
        return file;
    }

    /// <summary>Passes through what was uploaded.</summary>
    public void Keep(StateStream state) => state.Fill(_uploaded, ContractFile.Keep);

    private static IEnumerable<ContractFile> Verify(Contract contract)
    {
        if (contract.State == ContractState.Signed && contract.StateUpdatedTime < LastVerification)
        {
            string[] lines = ["Verification", .. contract.Participants.Select(participant => participant.Given.Name)];
            yield return new(ContractFile.VerificationId, "Verification.pdf", ContractFile.Verification, PdfDocument.Write(lines));
        }
    }

    private static ContractFile Print(Contract contract)
    {
        var name = contract.Name.Length > 0 ? contract.Name : "Contract";
        string[] lines = [name, $"State: {ContractJson.State(contract)}", .. contract.Parties.Select(party => party.Name)];
        return new(ContractFile.ContractId, $"{name}.pdf", ContractFile.Contract, PdfDocument.Write(lines));
    }
}
