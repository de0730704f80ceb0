using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneflowFake.Signicat;
using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Requests to the Signicat side of one tenant: tokens, documents that are signed, webhooks, and any other operation.</summary>
internal sealed partial class SignicatTraffic(JsonNode made, Random random, KnownIds ids, Uri receiver)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly SpecDocument Document = SpecDocument.Load("signicat.yaml");

    private readonly SchemaBodies _bodies = new(Document, random, _ => null);
    private readonly List<string> _pages = [];
    private string _access = "none";
    private bool _isRefused = true;

    public SentRequest Next()
    {
        if (_isRefused && random.Next(3) != 0)
            return random.Next(2) == 0 ? Restore() : Token();

        switch (random.Next(12))
        {
            case 0:
                return Token();
            case 1 or 2:
                return Call("POST", "/signature/documents", NewDocument());
            case 3:
                return Call("POST", "/notification/webhooks", $$$"""
                    {"name":"Orders","active":true,"events":["*"],"config":{"url":"{{{receiver}}}{{{random.Next(3)}}}","secret":"hush","deliveryLogging":"always"}}
                    """);
            case 4:
                return new("POST", $"/_fake/tenants/{made["id"]}" + ids.Fill("/signicat/documents/{document_id}/signers/{signer_id}/sign"));
            case 5 when _pages.Count > 0:
                return Page(_pages[random.Next(_pages.Count)]);
            default:
                return Any();
        }
    }

    /// <summary>Remembers what a response tells.</summary>
    public void Learn(SentRequest request, Reply reply)
    {
        if (!request.Path.StartsWith("/signicat/", StringComparison.Ordinal))
            return;

        _isRefused = reply.Code is 401 or 403;
        foreach (var page in StartPage().Matches(reply.Body).Select(match => match.Value).Where(page => !_pages.Contains(page)))
            _pages.Add(page);
        if (AccessToken().Match(reply.Body) is { Success: true } token)
            _access = token.Groups[1].Value;
    }

    private SentRequest Any()
    {
        var operation = SignicatResources.Operations[random.Next(SignicatResources.Operations.Count)];
        var schema = Document.Operations.FirstOrDefault(known => known.Id == operation.Id)?.Request;
        var query = operation.ParameterNames.Count == 0 || random.Next(3) != 0
            ? ""
            : $"?{operation.ParameterNames[random.Next(operation.ParameterNames.Count)]}={Pick("1", "native", "unsigned", "x", "true")}";
        return new(
            operation.Method, SignicatApi.Path + ids.Fill(operation.Template) + query, schema is null ? null : _bodies.Draw(schema), Json,
            ("Authorization", $"Bearer {_access}"));
    }

    private SentRequest Token() => new("POST", "/signicat/oauth/connect/token", Encoding.UTF8.GetBytes(
        $"grant_type=client_credentials&client_id={made["signicat"]!["client_id"]}&client_secret={made["signicat"]!["client_secret"]}"),
            Form);

    // Whatever was taken from the client before.
    private SentRequest Restore() => new("PATCH", $"/_fake/tenants/{made["id"]}/signicat/client", """
        {"scopes":["document_read","document_write","document_file","event","identify"],"enabled":true,"token_lifetime":2592000}
        """u8.ToArray(), Json);

    private SentRequest Call(string method, string path, string body) =>
        new(method, SignicatApi.Path + path, Encoding.UTF8.GetBytes(body), Json, ("Authorization", $"Bearer {_access}"));

    private SentRequest Page(string page) => random.Next(2) == 0
        ? new("GET", page)
        : new("POST", page, Encoding.UTF8.GetBytes($"decision={Pick("sign", "reject", "")}"), Form);

    private string NewDocument() => $$$"""
        {"title":"Crates","externalId":"order-{{{random.Next(40)}}}","contactDetails":{"email":"sales@crates.example"},
        "advanced":{"attachments":{{{random.Next(2)}}},"timeToLive":{"deleteAfterHours":{{{random.Next(1, 200)}}}}},
        "dataToSign":{"fileName":"order.pdf","base64Content":"JVBERi0xLjQK"},
        "signers":[{"externalSignerId":"ann-1","redirectSettings":{"redirectMode":"redirect","success":"https://crates.example/s?order=1",
        "cancel":"https://crates.example/c","error":"https://crates.example/e"},"signatureType":{"mechanism":"pkisignature"},
        "signerInfo":{"firstName":"Ann","lastName":"Crate"}},{"externalSignerId":"bo-{{{random.Next(2)}}}",
        "redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}]}
        """;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    [GeneratedRegex("/signicat/start\\?jwt=[A-Za-z0-9._-]+")]
    private static partial Regex StartPage();

    [GeneratedRegex("\"access_token\":\"([^\"]+)\"")]
    private static partial Regex AccessToken();
}
