using System.Text.Json.Nodes;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Fills an account of the fake with documents that are unsigned, signed and canceled, and a session.</summary>
internal static class SignicatSamples
{
    private const string Document = """
        {"title":"Sample","externalId":"sample-0","contactDetails":{"email":"robin@example.com"},
         "dataToSign":{"base64Content":"U2FtcGxl","fileName":"sample.txt"},
         "signers":[{"externalSignerId":"sample-1","redirectSettings":{"redirectMode":"donot_redirect"},
          "signatureType":{"mechanism":"pkisignature"}}]}
        """;

    public static async Task FillAsync(FakeSide fake, FakeAccount account, IReadOnlyList<Header> admin, CancellationToken cancellation)
    {
        await CreateAsync("sample-1");
        var (document, signer) = await CreateAsync("sample-2");
        await fake.ExpectAsync(
            "POST", $"/_fake/tenants/{account.TenantId}/signicat/documents/{document}/signers/{signer}/sign", null, [], cancellation);
        var (canceled, _) = await CreateAsync("sample-3");
        await fake.ExpectAsync(
            "POST", $"/signicat/signature/documents/{canceled}/cancel?reason=Sample", null, admin, cancellation);

        async Task<(string Document, string Signer)> CreateAsync(string externalId)
        {
            // The same external id would give the same document.
            var body = JsonNode.Parse(Document)!;
            body["externalId"] = externalId;
            var created = await fake.ExpectAsync("POST", "/signicat/signature/documents", body, admin, cancellation);
            return (created.GetProperty("documentId").GetString()!, created.GetProperty("signers")[0].GetProperty("id").GetString()!);
        }
    }
}
