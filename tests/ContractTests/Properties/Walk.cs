using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContractTests.Fixtures;
using Oneflow.Client;

namespace ContractTests.Properties;

/// <summary>Does the steps with a real account, over HTTP.</summary>
internal sealed class Walk : IDisposable
{
    private readonly AccountFixture _fixture;
    private readonly HttpClient _http;
    private readonly List<Made> _contracts = [];

    public Walk(AccountFixture fixture)
    {
        (_fixture, _http) = (fixture, fixture.CreateReader());
        _http.DefaultRequestHeaders.Add(UserEmail.Header, fixture.Tenant.Admin.Email);
    }

    public async Task<int> DoAsync(WalkStep step)
    {
        if (step.Kind == StepKind.Wait)
        {
            await _fixture.Control.AdvanceAsync(_fixture.Tenant, TimeSpan.FromHours(step.Detail));
            return 200;
        }

        if (step.Kind == StepKind.Create)
            return await CreateAsync();

        var contract = _contracts[step.Target % _contracts.Count];
        var people = $"contracts/{contract.Id}/parties/{contract.Company}/participants";
        return step.Kind switch
        {
            StepKind.AddPerson => await AddAsync(contract, people, step.Detail % 4),
            StepKind.RemovePerson => await RemoveAsync(contract, people),
            StepKind.LimitSigningPeriod => await SendAsync("PUT", $"contracts/{contract.Id}", new
            {
                _private = new
                {
                    signing_period_expiration =
                    new { type = "days_after_publish", expire_days_after_publish = 1 + (step.Detail % 5) }
                },
            }),
            StepKind.Publish => await SendAsync(
                "POST", $"contracts/{contract.Id}/publish", new { subject = "To sign", message = "Please sign." }),
            StepKind.Delete => await SendAsync("DELETE", $"contracts/{contract.Id}"),
            StepKind.MakeLink => await LinkAsync(contract),
            StepKind.OpenLink => await OpenAsync(contract.Links[^1]),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    public async Task<IReadOnlyList<string>> StatesAsync()
    {
        var page = await _http.GetFromJsonAsync<JsonElement>("contracts");
        return [.. page.GetProperty("data").EnumerateArray().Select(contract => contract.GetProperty("state").GetString()!)];
    }

    public void Dispose() => _http.Dispose();

    private static object Person(int number) =>
        new { name = $"Person {number}", email = $"person{number}@crates.example", delivery_channel = "email" };

    private async Task<int> CreateAsync()
    {
        var template = _fixture.Tenant.ActiveTemplate;
        var (status, made) = await AskAsync("POST", "contracts/create", new
        {
            workspace_id = template.WorkspaceId,
            template_id = template.Id,
            parties = new[] { new { type = "company", name = "Crates", participants = new[] { Person(0) } } },
        });
        var company = made.GetProperty("parties").EnumerateArray().Single(party => !party.GetProperty("my_party").GetBoolean());
        _contracts.Add(new(Id(made), Id(company), [Id(company.GetProperty("participants")[0])]));
        return status;
    }

    private async Task<int> AddAsync(Made contract, string people, int number)
    {
        var (status, made) = await AskAsync("POST", people, Person(number));
        if (status == 200)
            contract.People.Add(Id(made));
        return status;
    }

    private async Task<int> RemoveAsync(Made contract, string people)
    {
        var status = await SendAsync("DELETE", $"{people}/{contract.People[^1]}");
        if (status == 200)
            contract.People.RemoveAt(contract.People.Count - 1);
        return status;
    }

    private async Task<int> LinkAsync(Made contract)
    {
        var (status, made) = await AskAsync("POST", $"contracts/{contract.Id}/participants/{contract.People[0]}/access_link");
        if (status == 200)
            contract.Links.Add(made.GetProperty("access_link").GetString()!);
        return status;
    }

    private async Task<int> OpenAsync(string link)
    {
        using var browser = new HttpClient(_fixture.CreateHandler());
        using var page = await browser.GetAsync(new Uri(link));
        return (int)page.StatusCode;
    }

    private async Task<int> SendAsync(string method, string path, object? body = null) => (await AskAsync(method, path, body)).Status;

    private async Task<(int Status, JsonElement Answer)> AskAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method), path)
        { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private static string Id(JsonElement entity) => entity.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);

    private sealed record Made(string Id, string Company, List<string> People)
    {
        public List<string> Links { get; } = [];
    }
}
