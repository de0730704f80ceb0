using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Files;

/// <summary>The operations of the tag Files.</summary>
internal static class FileEndpoints
{
    private const string Download = "download";
    private const string All = "/contracts/{contract_id}/files";

    private static readonly SortKey<ContractFile>[] SortKeys =
    [
        new("name", file => file.Name),
        new("type", file => file.Type),
        new("id", file => SortKey.Text(file.Id)),
        new("extension", file => file.Extension),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListContractFiles, "GET", All, UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
            TakesAll = true,
        },
        new(OperationIds.UploadContractFile, "POST", All, UserEmail.Required, UploadFile.Handle)
        {
            HasBody = true,
            HasForm = true,
        },
        new(OperationIds.GetContractFile, "GET", All + "/{file_id}", UserEmail.Optional, Get) { Parameters = [Download] },
    ];

    public static Response Describe(ApiCall call, Contract contract, ContractFile file) =>
        Response.Json(Json.Build(json => FileJson.Write(json, file, contract, call)));

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.Files.All(contract), SortKeys,
        (json, file, contract) => FileJson.Write(json, file, contract, call));

    private static OperationResult Get(ApiCall call)
    {
        var download = call.Query[Download].ToString();
        var isDownload = download is "true" or "True" or "1";
        if (call.RefuseIf(
            !isDownload && download is not ("" or "false" or "False" or "0"), FileRules.DownloadMalformed, Download,
            "Neither true nor false.") is { } badQuery)
            return badQuery;

        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        var contract = found.Contract;
        var id = call.Id("file_id");
        var hasFile = contract.Files.Find(contract, id) is not null;
        if (call.RefuseIf(id == ContractFile.VerificationId && !hasFile, FileRules.NoVerification) is { } unverified)
            return unverified;

        if (call.RespondIfMissing(contract.Files.Find(contract, id), FileRules.Unknown) is { } missing)
            return missing;

        return isDownload
            ? StorageLinks.Redirect(call, contract, id)
            : Describe(call, contract, contract.Files.Find(contract, id)!);
    }
}
