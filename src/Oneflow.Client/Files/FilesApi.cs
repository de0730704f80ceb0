using ApiWrappers;

namespace Oneflow.Client;

/// <content>The download, which follows the redirect to the content.</content>
public partial class FilesApi
{
    /// <inheritdoc/>
    public virtual Task<ApiResponse<ApiEmpty>> DownloadContractFileAsync(
        long contractId, long fileId, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ApiPath path = $"contracts/{contractId}/files/{fileId}";
        path.Query("download", true);
        return pipeline.DownloadAsync(GetContractFileOperation, path.ToStringAndClear(), destination, progress, cancellationToken);
    }
}
