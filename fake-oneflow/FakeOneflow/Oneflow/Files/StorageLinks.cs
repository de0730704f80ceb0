using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Files;

/// <summary>Addresses at which the content of files can be fetched without the API's credentials.</summary>
internal static class StorageLinks
{
    private const int SecretLength = 48;

    /// <summary>Sends the caller to the content. The same file has the same address every time.</summary>
    public static Response Redirect(ApiCall call, Contract contract, long fileId)
    {
        var secret = call.Tenant.Secrets.Text($"file-{contract.Id}", fileId, SecretLength);
        call.Tenant.Oneflow.Add(new StoredFile(secret, call.Tenant, contract, fileId));
        return Response.Empty(302) with { Headers = [new("Location", $"{call.Origin}{StoragePages.Path}{secret}")] };
    }
}
