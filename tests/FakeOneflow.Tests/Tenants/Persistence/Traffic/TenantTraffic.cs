using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OneflowFake.Control;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tests.Spec;
using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Requests to one tenant: any operation of either vendor or of the control API, with bodies drawn from its schema.</summary>
internal sealed class TenantTraffic
{
    private const string Json = "application/json";

    /// <summary>
    /// Operations of the control API that are not drawn: those that need real time or never end, and those that answer from the
    /// journal, which is not kept. Some of them are sent in requests that are written by hand.
    /// </summary>
    public static readonly string[] LeftOut =
    [
        "getDocument", "createTenant", "deleteTenant", "setClock",
        "streamChanges", "streamJournal", "streamDeliveries",
        "listTenants", "getJournal", "getJournalEntry", "clearJournal", "repeatCall", "getAnonymousJournal", "clearAnonymousJournal",
    ];

    // Without those that end the connection: the client may then send the call again by itself, and hit the next fault.
    private static readonly FaultKind[] Kinds =
        [.. FaultKind.ByName.Values.Where(kind => kind.Name is not ("truncate" or "reset" or "stall"))];

    private static readonly string[] Operations =
        [.. OneflowResources.Operations.Concat(SignicatResources.Operations).Select(operation => operation.Name)];

    private readonly Random _random;
    private readonly JsonNode _made;
    private readonly Uri _receiver;
    private readonly RandomRequests _stories;
    private readonly KnownIds _ids;
    private readonly SchemaBodies _oneflow;
    private readonly SignicatTraffic _signicat;
    private readonly SchemaBodies _control;
    private readonly List<string> _tokens;
    private bool _isLimited;

    public TenantTraffic(JsonNode made, int seed, Uri receiver)
    {
        (_random, _made, _receiver) = (new(seed), made, receiver);
        _stories = new(made, seed);
        _ids = new(_random);
        _ids.Learn("/tenants", made);
        _tokens = [(string)made["token"]!];
        _oneflow = new(ApiSpec.Document, _random, IdFor);
        _signicat = new(made, _random, _ids, receiver);
        _control = new(ControlSpec.Document, _random, IdFor);
        Id = (string)made["id"]!;
    }

    public string Id { get; }

    public SentRequest Next()
    {
        if (_isLimited && _random.Next(3) == 0)
            return new("PUT", $"/_fake/tenants/{Id}/rate_limit", """{"on":false}"""u8.ToArray(), Json);

        switch (_random.Next(10))
        {
            case < 4:
                var (method, path, body, contentType, headers) = _stories.Next();
                return new(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), contentType, headers);
            case < 6:
                return Oneflow();
            case < 8:
                return _signicat.Next();
            case 8:
                return Control();
            default:
                return Odd();
        }
    }

    /// <summary>Remembers what a response tells.</summary>
    public void Learn(SentRequest request, Reply reply)
    {
        _stories.Learn(reply);
        _signicat.Learn(request, reply);
        _isLimited = reply.Code == 429;
        if (reply.ContentType?.StartsWith(Json, StringComparison.Ordinal) != true || reply.Body.Length == 0 || reply.Code >= 300)
            return;

        _ids.Learn(request.Path, reply.Json);
        if (reply.Json is not JsonObject json)
            return;

        if (json["token"] is JsonValue token && token.TryGetValue<string>(out var text))
            _tokens.Add(text);
    }

    private SentRequest Oneflow()
    {
        var operation = OneflowResources.Operations[_random.Next(OneflowResources.Operations.Count)];
        if (operation.Method == "DELETE" && _random.Next(3) != 0)
            return Oneflow();

        var path = "/v1" + _ids.Fill(operation.Template) + Query(operation.ParameterNames);
        return operation.HasForm
            ? new(operation.Method, path, Upload(), "multipart/form-data; boundary=edge", Caller())
            : new(operation.Method, path, Body(_oneflow, ApiSpec.Document, operation.Id), Json, Caller());
    }

    private SentRequest Control()
    {
        var route = ControlOperations.All[_random.Next(ControlOperations.All.Count)];
        if (LeftOut.Contains(route.Id))
            return Control();

        var template = route.Template.Replace("{tenant_id}", Id, StringComparison.Ordinal);
        var body = route.Id == "createFault" ? Fault() : Body(_control, ControlSpec.Document, route.Id);
        return new(route.Method, ControlApi.Path + _ids.Fill(template), body, Json);
    }

    /// <summary>A fault of any kind, in some call or that of an operation; some are refused.</summary>
    private byte[] Fault()
    {
        var kind = Kinds[_random.Next(Kinds.Length)];
        var fault = new JsonObject { ["response"] = kind.Name, ["times"] = _random.Next(1, 4) };
        if (_random.Next(2) == 0)
            fault["operation"] = Pick(Operations);
        if (kind.HasMember)
            fault["member"] = Pick("state", "status", "type", "id");
        if (kind.HasRetryAfter && _random.Next(2) == 0)
            fault["retry_after"] = _random.Next(5);
        if (_random.Next(3) == 0)
            fault["probability"] = 0.5;
        if (_random.Next(4) == 0)
            fault["latency"] = "00:00:00.001";
        if (_random.Next(4) == 0)
            fault["takes_effect"] = _random.Next(2) == 0;
        return Encoding.UTF8.GetBytes(fault.ToJsonString());
    }

    /// <summary>Values that no operation expects.</summary>
    private SentRequest Odd() => _random.Next(12) switch
    {
        0 => new("HEAD", "/v1" + _ids.Fill("/contracts/{id}"), Headers: Caller()),
        1 => new("GET", "/v1/nothing/here", Headers: Caller()),
        2 => new("PATCH", "/v1" + _ids.Fill("/contracts/{id}"), "{}"u8.ToArray(), Json, Caller()),
        3 => new("POST", "/v1/contracts/create", [.. "{\"name\":\""u8, 0xFF, 0xFE, .. "\"}"u8], Json, Caller()),
        4 => new("POST", "/v1/tags", Encoding.UTF8.GetBytes(new string('[', 200)), Json, Caller()),
        5 => new("POST", "/v1/contracts/create", Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", 500))}]"), Json,
            Caller()),
        6 => new("POST", "/v1/tags", "name=a"u8.ToArray(), "application/x-www-form-urlencoded", Caller()),
        7 => new("GET", "/v1/contracts", Headers: ("x-oneflow-api-token", _tokens[_random.Next(_tokens.Count)])),
        8 => new("GET", $"/v1/contracts/{_ids.Of("contracts")}",
            Headers: [("x-oneflow-api-token", _tokens[^1]), ("x-oneflow-user-email", "__CREATOR__")]),
        9 => new("POST", $"/_fake/tenants/{Id}/clock", Encoding.UTF8.GetBytes(Pick(
            """{"advance":"02:00:00"}""", """{"advance":"31.00:00:00"}""", """{"frozen_at":"2025-03-01T00:00:00Z"}""", """{"advance":"9999999.00:00:00"}""")), Json),
        10 => new("POST", "/v1/webhooks", Encoding.UTF8.GetBytes(
            $$"""{"callback_url":"{{_receiver}}{{_random.Next(4)}}","sign_key":"k","filters":{{Pick("null", "[]")}}}"""), Json, Caller()),
        _ => new("PUT", $"/_fake/tenants/{Id}/extension", Encoding.UTF8.GetBytes(
            $$"""{"method":"automatic","setup_url":"{{_receiver}}setup","retry_waits":["00:00:05"]}"""), Json),
    };

    private byte[]? Body(SchemaBodies bodies, SpecDocument document, string operation) =>
        document.Operations.FirstOrDefault(known => known.Id == operation)?.Request is { } schema ? bodies.Draw(schema) : null;

    private string Query(IReadOnlyList<string> names)
    {
        if (names.Count == 0 || _random.Next(2) == 0)
            return _random.Next(30) == 0 ? "?unheard=of" : "";

        var name = names[_random.Next(names.Count)];
        var value = Pick("1", "2", "100", "true", "false", "x", "-id", "2025-01-15", "draft", _ids.Of("workspaces"), "all");
        return $"?{Uri.EscapeDataString(name)}={value}";
    }

    private byte[] Upload()
    {
        var form = Encoding.UTF8.GetBytes(
            $"--edge\r\nContent-Disposition: form-data; name=\"file\"; "
            + $"filename=\"{Pick("a.pdf", "../../etc/b.txt", "c\u00e5.txt", "d")}\"\r\n\r\n%PDF-1.7 "
            + $"{new string('x', _random.Next(3000))}\r\n"
            + $"--edge\r\nContent-Disposition: form-data; "
                + $"name=\"upload_as\"\r\n\r\n{Pick("attachment", "expanded_pdf", "attachment", "hat")}\r\n--edge--\r\n");
        return _random.Next(4) == 0 ? Mutation.Break(form, _random) : form;
    }

    private JsonNode? IdFor(string name)
    {
        if (name.EndsWith("_url", StringComparison.Ordinal) || name.EndsWith("Url", StringComparison.Ordinal))
            return $"{_receiver}{_random.Next(4)}";
        if (name is not "id" && !name.EndsWith("_id", StringComparison.Ordinal) || name is "custom_id" or "folder_id")
            return null;

        var id = _ids.Of(name == "id" ? "product_groups" : name[..^3] + "s");
        return long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : id;
    }

    private (string, string)[] Caller() =>
        [("x-oneflow-api-token", _tokens[_random.Next(12) == 0 ? _random.Next(_tokens.Count) : 0]),
            ("x-oneflow-user-email", (string)_made["users"]![_random.Next(8) == 0 ? _random.Next(6) : 0]!["email"]!)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
