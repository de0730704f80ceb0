using System.Text;
using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using ContractTests.Targets;
using FsCheck;
using FsCheck.Fluent;
using Oneflow.Client;
using OneflowFake.Tenants.Rules;
using TestKit;
using TestKit.Spec;
using Xunit.Abstractions;
using BodyRules = OneflowFake.Oneflow.Protocol.BodyRules;

namespace ContractTests.Properties;

/// <summary>
/// Bodies drawn from the schemas of the spec: one that the schema allows is never refused for its form, and one that is broken
/// in one place gets the documented refusal with that place and no other.
/// </summary>
public sealed class BodyTests(InProcessTarget fake, ITestOutputHelper output) : IClassFixture<InProcessTarget>
{
    // The seed is fixed, so that a run that was green stays so; the soak draws more from the same.
    private const ulong Seed = 17;
    private const ulong Gamma = 4711;

    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");

    public static TheoryData<string> WithBody =>
        [.. Spec.Operations.Where(operation => operation.Request is not null).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(WithBody))]
    public Task A_body_that_the_schema_allows_is_not_refused_for_its_form(string operation) => AllowedAsync(operation, 25);

    [Theory]
    [MemberData(nameof(WithBody))]
    public Task A_body_that_is_broken_in_one_place_is_refused_with_that_place(string operation) => BrokenAsync(operation, 60);

    [SoakTheory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(WithBody))]
    public async Task Many_more_bodies_do_no_other(string operation)
    {
        // For a longer run: SOAK_BODIES=4000.
        var bodies = Soak.Size("SOAK_BODIES", 200);
        await AllowedAsync(operation, bodies / 4);
        await BrokenAsync(operation, bodies - (bodies / 4));
        Soak.Report(output, $"{bodies} bodies for {operation}, seed {Seed}");
    }

    private async Task AllowedAsync(string id, int count)
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        using var http = fixture.CreateReader();
        var (operation, places) = (Spec.Operation(id), await Places.ArrangeAsync(fixture));
        Check.One(Settings(count), Prop.ForAll(Arb.From(new BodyGenerator(Spec, fixture.Tenant).Of(operation.Request!)), body =>
        {
            var (status, answer) = Send(http, fixture, operation, places, body);
            Assert.True(status < 500, $"{status}: {answer}");
            Assert.False(status == 400 && IsForm(answer), $"{body.ToJsonString()} was answered {answer}");
        }));
    }

    private async Task BrokenAsync(string id, int count)
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        using var http = fixture.CreateReader();
        var (operation, places, breaker) = (Spec.Operation(id), await Places.ArrangeAsync(fixture), new BodyBreaker(Spec));
        var broken = from body in new BodyGenerator(Spec, fixture.Tenant).Of(operation.Request!)
                     let breakages = breaker.Break(body, operation.Request!).Where(breakage => !Unread.Contains(breakage)).ToList()
                     where breakages.Count > 0
                     from breakage in Gen.Elements<Breakage>(breakages)
                     select breakage;
        Check.One(Settings(count), Prop.ForAll(Arb.From(broken), breakage =>
        {
            var (status, answer) = Send(http, fixture, operation, places, breakage.Body);
            Assert.True(status == 400, $"{breakage} was answered {status}: {answer}");
            var problems = JsonNode.Parse(answer)!["parameter_problems"]!.AsObject().Select(problem => problem.Key);
            Assert.True(problems.SequenceEqual([breakage.Path]), $"{breakage} was answered {answer}");
        }));
    }

    private static Config Settings(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, Gamma);

    private static bool IsForm(string answer) =>
        new RuleClass(typeof(BodyRules))
            .Rules.Any(rule => ((string)JsonNode.Parse(answer)!["detail"]!).StartsWith(rule.Detail, StringComparison.Ordinal));

    private static (int Status, string Answer) Send(
        HttpClient http, AccountFixture fixture, SpecOperation operation, Places places, JsonNode body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), places.Fill(operation.Path).TrimStart('/'))
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { { UserEmail.Header, fixture.Tenant.Admin.Email } },
        };
        using var response = http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        return ((int)response.StatusCode, reader.ReadToEnd());
    }
}
