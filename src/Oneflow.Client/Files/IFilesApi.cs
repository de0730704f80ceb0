using ApiWrappers;

namespace Oneflow.Client;

/// <content>What the spec cannot say: one path that answers a description, or sends the caller to the content.</content>
public partial interface IFilesApi
{
    /// <summary>Downloads a file of a contract.</summary>
    /// <param name="contractId">Id of the contract.</param>
    /// <param name="fileId">Id of the file.</param>
    /// <param name="destination">Where the content goes.</param>
    /// <param name="progress">Told how many bytes came so far.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [ApiOperation("getContractFile", "GET", "/contracts/{contract_id}/files/{file_id}",
        Summary = "Downloads a file of a contract, streamed into a destination as it comes.",
        Remarks = "Oneflow answers with the address of the content at a storage service, where neither token nor email are sent.",
        Source = "docs/download-a-contract-file", Confidence = "documented")]
    [ApiParameter("contractId", "Id of the contract.")]
    [ApiParameter("fileId", "Id of the file.")]
    [ApiParameter("destination", "Where the content goes. It stays the caller's, and holds a part when the call fails midway.")]
    [ApiParameter("progress", "Told how many bytes came so far.")]
    [ApiSecurity("apiToken")]
    [ApiSecurity("apiToken", "userEmail")]
    [ApiStatus(200, "The content is in the destination.")]
    [ApiStatus(400, "Invalid format or content of the request.")]
    [ApiStatus(404, "A required entity is missing.")]
    [ApiStatus(409, "A conflict occurred with the current state of the target resource.")]
    Task<ApiResponse<ApiEmpty>> DownloadContractFileAsync(long contractId, long fileId, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default);
}
