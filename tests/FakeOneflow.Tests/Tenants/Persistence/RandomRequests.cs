using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>
/// Random requests of all kinds to one tenant: good ones and such as are refused, to both vendors, to the control API and to
/// pages. The same seed and the same responses give the same requests.
/// </summary>
internal sealed class RandomRequests(JsonNode tenant, int seed)
{
    private const string Json = "application/json";

    private readonly Random _random = new(seed);
    private readonly string _id = (string)tenant["id"]!;
    private readonly string _token = (string)tenant["token"]!;
    private readonly List<long> _contracts = [];
    private readonly List<long> _ids = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _pages = [];
    private string _access = "none";

    /// <summary>Remembers what a response tells, for later requests.</summary>
    public void Learn(Reply reply)
    {
        foreach (var line in reply.Head.Split('\n').Where(line => line.StartsWith("Location: ", StringComparison.Ordinal)))
            _pages.Add(new Uri(new Uri("http://localhost"), line["Location: ".Length..]).AbsolutePath);
        if (reply.ContentType?.StartsWith(Json, StringComparison.Ordinal) == true && reply.Body.Length > 0 && reply.Code < 300)
            Collect(reply.Json, reply.Body.Contains("\"parties\"", StringComparison.Ordinal));
    }

    public (string Method, string Path, string? Body, string? ContentType, (string, string)[] Headers) Next() => _random.Next(34) switch
    {
        0 or 1 or 2 => Api("POST", "/contracts/create", Contract()),
        3 => Api("POST", $"/contracts/{Contracts()}/publish", """{"subject":"s","message":"m"}"""),
        4 => Api("PUT", $"/contracts/{Contracts()}", Pick("""{"name":"other"}""", """{"name":7}""", """{"value":{"amount":"1","currency":"SEK"}}""")),
        5 => Api("DELETE", $"/contracts/{(_random.Next(4) == 0 ? Contracts() : 1)}", null),
        6 => Api("POST", $"/contracts/{Contracts()}/participants/{Ids()}/access_link", null),
        7 => Api("POST", $"/contracts/{Contracts()}/parties", Party()),
        8 => Api("PUT", $"/contracts/{Contracts()}/product_groups", ProductGroups()),
        9 => Api("POST", "/tags", Pick("""{"name":"a"}""", """{"name":""}""", "[1,2]", "{")),
        10 => Api("POST", "/folders", $$"""{"name":"f","workspace_id":{{Workspace(0)}}}"""),
        11 => Api("POST", "/contacts", $$"""{"name":"c","workspace_id":{{Workspace(_random.Next(2))}},"email":"c{{_random.Next(5)}}@example.org"}"""),
        12 => Api("POST", "/webhooks", Pick(
            """{"callback_url":"http://127.0.0.1:1/","sign_key":"k"}""", """{"callback_url":"http://evil.example/"}""")),
        13 => Api("GET", Pick("/contracts?limit=5", "/tags", "/contacts", "/users", "/webhooks", "/template_types",
            "/contracts?sort=nonsense"), null),
        14 => Api("GET", $"/contracts/{Contracts()}", null),
        15 => Api("GET", $"/contracts/{Contracts()}/{Pick("events", "parties", "files", "comments", "product_groups", "data_fields")}",
            null),
        16 => Api("GET", $"/contracts/{Contracts()}/files/1?download=true", null),
        17 => Api("POST", $"/contracts/{Contracts()}/comments", """{"body":"hello"}"""),
        18 => ("POST", $"/v1/contracts/{Contracts()}/files", Upload(), "multipart/form-data; boundary=edge", Caller()),
        19 => Api("POST", "/template_types", """{"name":"t","description":"d"}"""),
        20 => Control("POST", "/clock", Pick("""{"advance":"00:00:01"}""", """{"advance":"1.00:00:00"}""", """{"advance":"x"}""")),
        21 => Control("POST", $"/contracts/{Contracts()}/participants/{Ids()}/{Pick("view", "sign", "sign", "decline")}", null),
        22 => Control("PUT", $"/contracts/{Contracts()}/lifecycle", Pick(
            """{"type":"recurring","duration":"1m"}""", """{"type":"single_period","duration":"1d"}""", """{"type":"recurring"}""")),
        23 => Control("POST", $"/contracts/{Contracts()}/{Pick("cancel", "terminate")}", null),
        24 => Control("POST", "/faults", Pick(
            """{"operation":"listTags","response":"503","times":2}""", """{"response":"500","probability":0.3,"times":3}""",
            """{"operation":"createTag","response":"extra_members"}""", """{"response":"nothing"}""", """{"operation":"signicat.createSession","response":"429"}""")),
        25 => Control(Pick("GET", "DELETE"), "/faults", null),
        26 => Control("PUT", "/rate_limit", Pick("""{"on":true,"limit":30}""", """{"on":false}""", """{"on":true,"limit":5}""")),
        27 => Control("POST", Pick("/extension/enable", "/extension/disable", "/tokens"), null),
        28 => Control("PATCH", "/signicat/client", Pick(
            """{"token_lifetime":60}""", """{"scopes":["event"],"explains_refusals":"yes"}""", """{"explains_refusals":true}""",
            """{"scopes":["document_read","document_write","document_file","event","identify"]}""")),
        29 => ("POST", "/signicat/oauth/connect/token", TokenForm(), "application/x-www-form-urlencoded", []),
        30 => Signicat("POST", "/signature/documents", Document()),
        31 => Signicat("POST", "/identification/v2/sessions", Pick("""{"flow":"headless"}""", """{"flow":"redirect"}""")),
        32 => Signicat("GET", Pick(
            "/notification/events", "/notification/events/peek", "/signature/documents/summary", "/identification/v2/sessions"), null),
        _ => _pages.Count == 0 ? Control("GET", "/signicat/tokens", null) : Page(),
    };

    private (string, string, string?, string?, (string, string)[]) Page() =>
        _random.Next(3) == 0
            ? ("POST", Any(_pages), $"decision={Pick("sign", "decline", "")}", "application/x-www-form-urlencoded", [])
            : ("GET", Any(_pages), null, null, []);

    private (string, string, string?, string?, (string, string)[]) Api(string method, string path, string? body) =>
        (method, "/v1" + path, body, Json, Caller());

    private (string, string, string?, string?, (string, string)[]) Control(string method, string path, string? body) =>
        (method, $"/_fake/tenants/{_id}{path}", body, Json, []);

    private (string, string, string?, string?, (string, string)[]) Signicat(string method, string path, string? body) =>
        (method, "/signicat" + path, body, Json, [("Authorization", $"Bearer {_access}")]);

    private (string, string)[] Caller() =>
        [("x-oneflow-api-token", _token), ("x-oneflow-user-email", (string)tenant["users"]![_random.Next(8) == 0 ? 1 : 0]!["email"]!)];

    private string Contract() => new JsonObject
    {
        ["workspace_id"] = Workspace(_random.Next(6) == 0 ? 1 : 0),
        ["template_id"] = (long)tenant["templates"]![_random.Next(3)]!["id"]!,
        ["name"] = $"contract {_random.Next(100)}",
        ["parties"] = new JsonArray(JsonNode.Parse(Party())),
        ["product_groups"] = _random.Next(3) == 0
            ? new JsonArray(new JsonObject
            {
                ["products"] =
                new JsonArray(new JsonObject { ["name"] = "crate", ["count"] = 1, ["price_1"] = new JsonObject { ["amount"] = "1" } })
            })
            : new JsonArray(),
    }.ToJsonString();

    private string Party() => $$"""
        {"type":"company","name":"Crates","participants":[{"name":"Ann","email":"ann{{_random.Next(4)}}@crates.example",
        "signatory":{{Pick("true", "false")}},"delivery_channel":"{{Pick("email", "email", "pigeon")}}"}]}
        """;

    private string ProductGroups() => $$$"""
        {"product_groups":[{"id":{{{Ids()}}},"products":[{"name":"A","custom_id":"x","count":1,"price_1":{"amount":"2"}}]},
        {"id":{{{Ids()}}},"products":[{"name":"A","custom_id":"{{{Pick("x", "y")}}}","count":1,"price_1":{"amount":"2"}}]}]}
        """;

    private string Upload() =>
        $"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Pick("a.pdf", "a", "b.txt")}\"\r\n\r\n%PDF-1.7 "
        + $"{_random.Next(9)}\r\n"
        + $"--edge\r\nContent-Disposition: form-data; "
            + $"name=\"upload_as\"\r\n\r\n{Pick("attachment", "expanded_pdf", "hat")}\r\n--edge--\r\n";

    private string TokenForm() =>
        $"grant_type={Pick("client_credentials", "client_credentials", "password")}&client_id={tenant["signicat"]!["client_id"]}"
        + $"&client_secret={Pick((string)tenant["signicat"]!["client_secret"]!, (string)tenant["signicat"]!["client_secret"]!, "wrong")}";

    private string Document() => $$"""
        {"title":"T","externalId":"{{_random.Next(6)}}","contactDetails":{"email":"a@crates.example"},
        "signers":[{"externalSignerId":"1","redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"} } ],
        {{Pick("\"dataToSign\":{\"fileName\":\"a.pdf\",\"base64Content\":\"JVBERg==\"}", "\"advanced\":{}")}} }
        """;

    private long Workspace(int index) => (long)tenant["workspaces"]![index]!["id"]!;

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private T Any<T>(List<T> items) => items[_random.Next(items.Count)];

    private string Contracts() => _contracts.Count == 0 ? "1" : Any(_contracts).ToString(CultureInfo.InvariantCulture);

    private string Ids() => _ids.Count == 0
        ? "1"
        : _ids[^(1 + _random.Next(Math.Min(_ids.Count, 40)))].ToString(CultureInfo.InvariantCulture);

    private void Collect(JsonNode? node, bool isContract)
    {
        switch (node)
        {
            case JsonObject json:
                if (json["id"] is JsonValue value && value.TryGetValue<long>(out var id))
                    (isContract ? _contracts : _ids).Add(id);
                if (json["access_token"] is JsonValue token)
                    _access = (string)token!;
                if (json["access_link"] is JsonValue link)
                    _pages.Add(new Uri((string)link!).AbsolutePath);
                foreach (var (_, member) in json)
                    Collect(member, isContract: false);
                break;
            case JsonArray list:
                foreach (var item in list)
                    Collect(item, isContract);
                break;
        }
    }
}
