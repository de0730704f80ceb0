using System.Text;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Server;

/// <summary>Requests that are wrong in every way that was thought of, one after the other from a seed.</summary>
internal sealed class MalformedRequests
{
    private readonly Random _random;
    private readonly string _credentials;
    private readonly string _control;
    private readonly string _contract;
    private readonly byte[] _body;
    private readonly Func<(byte[] Request, bool IsLast)>[] _kinds;

    public MalformedRequests(TestTenant tenant, TestTenant controlled, TestContract contract, int seed)
    {
        _random = new Random(seed);
        _credentials = $"x-oneflow-api-token: {tenant.Token}\r\nx-oneflow-user-email: {tenant.Admin}\r\n";
        _control = $"/_fake/tenants/{controlled.Id}";
        _contract = "/v1" + contract.Path;
        _body = Encoding.UTF8.GetBytes(Bodies.Contract(tenant).With("my_party", Bodies.Owner(tenant.Admin)).ToJsonString());
        _kinds =
        [
            BrokenJson, Deep, HugeNumber, NotUtf8, DuplicateKeys, HeaderFlood, BrokenMultipart, BrokenQuery, BrokenPath,
            BrokenChunks, TooShort, BrokenHead, BrokenControl, BrokenHeaders,
        ];
    }

    /// <summary>The next request, and whether the server must not wait for more of it.</summary>
    public (byte[] Request, bool IsLast) Next() => _kinds[_random.Next(_kinds.Length)]();

    private (byte[] Request, bool IsLast) BrokenJson() => Json(Mutation.Break(_body, _random));

    private (byte[] Request, bool IsLast) Deep()
    {
        var depth = _random.Next(20, 6000);
        var open = Pick("[", "{\"a\":", "[[{\"parties\":");
        return Json(Text(string.Concat(Enumerable.Repeat(open, depth)) + Pick("", "1", new string(']', depth))));
    }

    private (byte[] Request, bool IsLast) HugeNumber()
    {
        var number = Pick("1e999999", "-1e-999999", new string('9', _random.Next(10, 2000)), "0." + new string('0', 500) + "1", "-0",
            "1E+400", "9223372036854775808");
        return Json(Text($$"""{"workspace_id":{{number}},"template_id":{{number}},"folder_id":{{number}},"value":{"amount":{{number}} } }"""));
    }

    private (byte[] Request, bool IsLast) NotUtf8()
    {
        var body = _body.ToArray();
        for (var i = _random.Next(1, 5); i > 0; i--)
            body[_random.Next(body.Length)] = (byte)_random.Next(0x80, 0x100);
        return Json(Pick(body, Encoding.Unicode.GetBytes("{\"name\":1}"), Text("{\"name\":\"\\ud800\",\"\\udc00\":1}"),
            [0xEF, 0xBB, 0xBF, .. _body]));
    }

    private (byte[] Request, bool IsLast) DuplicateKeys()
    {
        var key = Pick("name", "parties", "workspace_id", "");
        var values = Enumerable.Range(0, _random.Next(2, 200)).Select(i => $"\"{key}\":{Pick("1", "[]", "{}", "null", "\"x\"")}");
        return Json(Text($"{{{string.Join(',', values)}}}"));
    }

    private (byte[] Request, bool IsLast) HeaderFlood()
    {
        var headers = Enumerable.Range(0, _random.Next(80, 600)).Select(i => $"x-{i}: {new string('y', _random.Next(0, 300))}\r\n");
        return (Text($"GET /v1/users HTTP/1.1\r\nHost: localhost\r\n{_credentials}{string.Concat(headers)}\r\n"), false);
    }

    private (byte[] Request, bool IsLast) BrokenMultipart()
    {
        var boundary = Pick("edge", "", "\"edge", new string('b', 80), "ed ge");
        var form = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ntext\r\n"
            + "--edge\r\nContent-Disposition: form-data; name=\"upload_as\"\r\n\r\nattachment\r\n--edge--\r\n";
        return Post(_contract + "/files", $"multipart/form-data; boundary={boundary}", Mutation.Break(Text(form), _random));
    }

    private (byte[] Request, bool IsLast) BrokenQuery() =>
        Get(Pick("/v1/contracts?", "/v1/users?", "/v1/templates?", $"{_control}/journal?") + Garbage());

    private (byte[] Request, bool IsLast) BrokenPath() =>
        Get(Pick("/v1/contracts/", "/access/", "/storage/", "/v1/", "/_fake/tenants/", "/") + Garbage());

    private (byte[] Request, bool IsLast) BrokenChunks()
    {
        var chunks = Pick("zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n", "FFFFFFFFFFFFFFFF\r\n{}",
            "2;" + new string('x', 9000) + "\r\n{}\r\n0\r\n\r\n", "2\r\n{}0\r\n\r\n", "5\r\n{}\r\n", "\r\n\r\n");
        var length = Pick("", "Content-Length: 5\r\n");
        return (Text($"POST /v1/contracts/create HTTP/1.1\r\nHost: localhost\r\n{_credentials}Content-Type: "
            + $"application/json\r\nTransfer-Encoding: chunked\r\n{length}\r\n{chunks}"), true);
    }

    private (byte[] Request, bool IsLast) TooShort()
    {
        var (request, _) = Json(_body);
        return (request[.._random.Next(1, request.Length)], true);
    }

    private (byte[] Request, bool IsLast) BrokenHead() =>
        (Mutation.Break(Text($"GET /v1/contracts?limit=2 HTTP/1.1\r\nHost: localhost\r\n{_credentials}\r\n"), _random), true);

    private (byte[] Request, bool IsLast) BrokenControl()
    {
        var path = Pick("/faults", "/clock", "/rate_limit", "/deliveries/switches", "/journal", "/tokens/x", "/contracts/1/lifecycle");
        var body = Mutation.Break(Text("""{"operation":"getContract","response":"500","times":2,"latency":"00:00:01","on":true,"limit":7,"advance":"00:00:00"}"""), _random);
        return (Request(Pick("POST", "PUT", "DELETE", "PATCH"), _control + path, "application/json", body), false);
    }

    private (byte[] Request, bool IsLast) BrokenHeaders()
    {
        var header = Pick("Host: evil.example", "Origin: null", "Origin: \u00ff", "Content-Length: -1",
            "Content-Length: 99999999999999999999", "Expect: 100-continue", "x-oneflow-user-email: \"@\"@",
            $"x-oneflow-api-token: {new string('-', 40)}", "Transfer-Encoding: gzip", ": nothing", "Content-Type: \t");
        return (Text($"POST /v1/contracts/create HTTP/1.1\r\nHost: localhost\r\n{_credentials}{header}\r\n\r\n"), true);
    }

    private (byte[] Request, bool IsLast) Json(byte[] body) =>
        Post(Pick("/v1/contracts/create", "/v1/contracts/create", _contract, "/v1/webhooks", _contract + "/parties",
            _contract + "/data_fields/c::x"), "application/json", body);

    private (byte[] Request, bool IsLast) Post(string path, string contentType, byte[] body) =>
        (Request(path == _contract || path.Contains("::", StringComparison.Ordinal) ? "PUT" : "POST", path, contentType, body), false);

    private (byte[] Request, bool IsLast) Get(string target) =>
        (Text($"GET {target} HTTP/1.1\r\nHost: localhost\r\n{_credentials}\r\n"), false);

    private byte[] Request(string method, string path, string contentType, byte[] body) =>
        [.. Text($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{_credentials}Content-Type: {contentType}\r\nContent-Length: "
            + $"{body.Length}\r\n\r\n"), .. body];

    private string Garbage()
    {
        string[] parts =
        [
            "%", "%0", "%ZZ", "%00", "%FF%FE", "%C0%80", "%2F..", "limit=", "&", "=", "filter[", "]", "sort=-", "1", "offset=1e9",
            "since=99999999999999999999", "%F0%9F%92%A9", "+", "..", "//", "?", "#", "status=", "x", "%25",
        ];
        return string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => parts[_random.Next(parts.Length)]));
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    // Latin-1, so that bytes beyond ASCII are sent as one byte each.
    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
