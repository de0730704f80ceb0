using System.Text;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>
/// Requests of all kinds to a server: to several tenants, some of one seed, that are created and deleted on the way, and calls
/// without a tenant. The same seed and the same responses give the same requests.
/// </summary>
internal sealed class ServerTraffic(int seed, Uri receiver)
{
    private const int MostTenants = 4;

    private readonly Random _random = new(seed);
    private readonly List<TenantTraffic> _tenants = [];
    private readonly List<string> _gone = [];
    private TenantTraffic? _last;

    /// <summary>Ids of the tenants that are there.</summary>
    public IEnumerable<string> Tenants => _tenants.Select(tenant => tenant.Id);

    /// <summary>The id of the tenant that the last request was for; null for none of them.</summary>
    public string? Concerned => _last?.Id;

    public SentRequest Next()
    {
        _last = null;
        if (_tenants.Count == 0 || (_tenants.Count < MostTenants && _random.Next(40) == 0))
            return new("POST", "/_fake/tenants", Encoding.UTF8.GetBytes(Made()), "application/json");

        switch (_random.Next(400))
        {
            case 0 when _tenants.Count == MostTenants:
                return new("DELETE", $"/_fake/tenants/{_tenants[_random.Next(_tenants.Count)].Id}");
            case < 12:
                return Anonymous();
            default:
                _last = _tenants[_random.Next(_tenants.Count)];
                return _last.Next();
        }
    }

    /// <summary>Remembers what a response tells, for later requests.</summary>
    public void Learn(SentRequest request, Reply reply)
    {
        _last?.Learn(request, reply);
        if (request is { Method: "POST", Path: "/_fake/tenants" } && reply.Code == 201)
        {
            _tenants.Add(new(reply.Json, _random.Next(), receiver));
            _gone.Add((string)reply.Json["token"]!);
        }
        else if (request is { Method: "DELETE" } && _tenants.Find(tenant => request.Path == $"/_fake/tenants/{tenant.Id}") is { } deleted)
        {
            _tenants.Remove(deleted);
        }
    }

    private string Made() => _random.Next(6) switch
    {
        0 => """{"seed":7}""",
        1 => """{"seed":7,"plan":"free"}""",
        2 => """{"clock":{"frozen_at":"2024-01-10T08:00:00Z"}}""",
        3 => """{"seed":-1}""",
        4 => """{"plan":"golden"}""",
        _ => "{}",
    };

    private SentRequest Anonymous() => _random.Next(8) switch
    {
        0 => new("GET", "/v1/contracts"),
        1 => new("GET", "/v1/contracts", Headers: ("x-oneflow-api-token", new string('a', 40))),
        2 => new("GET", "/v1/contracts", Headers: ("x-oneflow-api-token", _gone[_random.Next(_gone.Count)])),
        3 => new("GET", "/signicat/signature/documents/summary"),
        4 => new("GET", "/signicat/signature/documents/summary", Headers: ("Authorization", "Bearer nothing")),
        5 => new("GET", "/v1/nothing"),
        6 => new("POST", "/_fake/tenants/tenant-0/clock", "{}"u8.ToArray(), "application/json"),
        _ => new("GET", "/access/" + new string('a', 64)),
    };
}
