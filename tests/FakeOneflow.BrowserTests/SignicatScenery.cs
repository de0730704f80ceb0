using System.Net;
using OneflowFake.Tests.Support;

namespace OneflowFake.BrowserTests;

/// <summary>Documents, an identification and tokens of Signicat.</summary>
internal static class SignicatScenery
{
    public static async Task BuildAsync(TestServer server, TestTenant tenant)
    {
        var signicat = (await server.SendAsync("GET", $"/_fake/tenants/{tenant.Id}")).Json["signicat"]!;
        var token = (string)(await server.SendAsync(
            "POST", "/signicat/oauth/connect/token",
            $"grant_type=client_credentials&client_id={signicat["client_id"]}&client_secret="
                + WebUtility.UrlEncode((string)signicat["client_secret"]!),
            "application/x-www-form-urlencoded")).Json["access_token"]!;
        foreach (var title in new[] { "Lease of a van", "Crates, 40 of them" })
        {
            var document = await server.SendAsync(
                "POST", "/signicat/signature/documents", Document(title), headers: ("Authorization", $"Bearer {token}"));
            Assert.Equal(200, document.Code);
        }

        await server.SendAsync("POST", "/signicat/identification/v2/sessions", """{"flow":"headless"}""", headers: ("Authorization", $"Bearer {token}"));
    }

    private static string Document(string title) =>
        $$$"""
        {"title":"{{{title}}}","externalId":"order-{{{title.Length}}}","contactDetails":{"email":"sales@crates.example"},
        "dataToSign":{"fileName":"order.pdf","base64Content":"JVBERi0xLjQK"},
        "signers":[{"externalSignerId":"ann-1","signerInfo":{"firstName":"Ann","lastName":"Berg"},"redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}},
        {"externalSignerId":"bo-1","order":2,"signerInfo":{"firstName":"Bo","lastName":"Lind"},"redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}]}
        """;
}
