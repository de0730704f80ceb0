using ApiWrappers;

namespace Oneflow.Client;

/// <content>Not expressible in the spec: one path that returns a description, or redirects to the content.</content>
public partial interface IFilesApi
{
    /// <summary>Downloads a file of a contract.</summary>
    /// <param name="contractId">The id of the contract.</param>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="destination">The stream to write the content to.</param>
    /// <param name="progress">Receives the number of bytes received so far.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ApiOperation("getContractFile", "GET", "/contracts/{contract_id}/files/{file_id}",
        Summary = "Downloads a file of a contract, streamed to a destination as it arrives.",
        Remarks = "Oneflow redirects to the content at a storage service, to which neither token nor email are sent.",
        Source = "docs/download-a-contract-file", Confidence = "documented")]
    [ApiParameter("contractId", "Id of the contract.")]
    [ApiParameter("fileId", "Id of the file.")]
    [ApiParameter("destination",
        "The stream to write the content to. The caller disposes of it; it holds a part when the call fails midway.")]
    [ApiParameter("progress", "Receives the number of bytes received so far.")]
    [ApiSecurity("apiToken")]
    [ApiSecurity("apiToken", "userEmail")]
    [ApiStatus(200, "The content is in the destination.")]
    [ApiStatus(400, "Invalid format or content of the request.")]
    [ApiStatus(404, "A required entity is missing.")]
    [ApiStatus(409, "A conflict occurred with the current state of the target resource.")]
    Task<ApiResponse<ApiEmpty>> DownloadContractFileAsync(
        long contractId, long fileId, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default);
}
