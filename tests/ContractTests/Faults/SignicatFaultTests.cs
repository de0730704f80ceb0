using System.Net;
using System.Net.Http.Json;
using ApiWrappers;
using ContractTests.Fixtures;
using ContractTests.Targets;
using Signicat.Client;

namespace ContractTests.Faults;

/// <summary>
/// The outcome of Signicat's client for everything that the fake can let go wrong. None of it is evidence of the service.
/// </summary>
public sealed class SignicatFaultTests(InProcessTarget fake) : IClassFixture<InProcessTarget>
{
    [Theory]
    [InlineData("402", HttpStatusCode.PaymentRequired)]
    [InlineData("422", HttpStatusCode.UnprocessableEntity)]
    [InlineData("429", HttpStatusCode.TooManyRequests)]
    [InlineData("500", HttpStatusCode.InternalServerError)]
    [InlineData("503", HttpStatusCode.ServiceUnavailable)]
    public async Task A_status_is_told_with_its_cause_where_any_operation_may_answer_it(string answer, HttpStatusCode status)
    {
        using var fixture = await FixtureAsync(new { operation = "signicat.listWebhooks", response = answer });

        var error = await Assert.ThrowsAnyAsync<SignicatException>(() => fixture.Signicat.Client.Webhooks.ListWebhooksAsync());

        Assert.Equal((int)status, error.Status);
        Assert.Contains("This answer was injected", error.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(answer != "422", error.Message.Contains("Documented reason:", StringComparison.Ordinal));
        Assert.NotNull(error.RequestId);
        Assert.Empty(await fixture.Signicat.Client.Webhooks.ListWebhooksAsync());
    }

    [Theory]
    [InlineData("html", ApiErrorKind.Status)]
    [InlineData("truncate", ApiErrorKind.Connection)]
    [InlineData("reset", ApiErrorKind.Connection)]
    public async Task An_answer_that_is_none_is_an_error_and_no_crash(string answer, ApiErrorKind kind)
    {
        using var fixture = await FixtureAsync(new { operation = "signicat.listThemes", response = answer });

        var result = Assert.IsType<ListThemesResult.Unexpected>(await fixture.Signicat.Client.Themes.TryListThemesAsync());

        Assert.Equal(kind, result.Error!.Kind);
    }

    [Fact]
    public async Task The_time_to_wait_is_told_when_the_service_tells_it()
    {
        using var fixture = await FixtureAsync(new { operation = "signicat.listThemes", response = "429", retry_after = 0 });
        var patient = fixture.Signicat.Client.Themes.With(
            new ApiCallOptions { Retry = new ApiRetryOptions { BaseDelay = TimeSpan.FromDays(1), MaxDelay = TimeSpan.FromDays(1) } });

        Assert.NotEmpty(await patient.ListThemesAsync());
    }

    [Fact]
    public async Task A_token_that_was_revoked_early_is_replaced_once()
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        var client = fixture.Signicat.Client;
        await client.Themes.ListThemesAsync();
        await fixture.Control.RevokeSignicatTokenAsync(fixture.Tenant);

        Assert.NotEmpty(await client.Themes.ListThemesAsync());
    }

    [Fact]
    public async Task A_value_that_nobody_knew_is_kept_as_it_came()
    {
        using var fixture = await FixtureAsync(new { operation = "signicat.createSession", response = "unknown_value", member = "status" });

        Session session = await fixture.SessionAsync();

        Assert.Equal(SessionStatus.From("fake_unknown_value"), session.Status);
        Assert.Equal([IdentityProvider.NoBankid], session.AllowedProviders);
    }

    [Fact]
    public async Task Members_that_nobody_knew_are_kept_and_hurt_nothing()
    {
        using var fixture = await FixtureAsync(new { operation = "signicat.createDocument", response = "extra_members" });

        var document = await fixture.DocumentAsync();

        Assert.Equal("Delivery of crates", document.Title);
        Assert.True(document.UnknownMembers!.ContainsKey("fakeExtraMember"));
        Assert.All(document.Signers, signer => Assert.True(signer.UnknownMembers!.ContainsKey("fakeExtraMember")));
    }

    private async Task<AccountFixture> FixtureAsync(object fault)
    {
        var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        using var http = new HttpClient(fake.Target.CreateHandler());
        using var response = await http.PostAsJsonAsync(new Uri(FakeTarget.Origin, $"_fake/tenants/{fixture.Tenant.Id}/faults"), fault);
        response.EnsureSuccessStatusCode();
        return fixture;
    }
}
