using System.Net.Http.Json;
using System.Text.Json;
using ContractTests.Fixtures;

namespace ContractTests.Journeys;

internal static class IsolationJourney
{
    public static Journey Accounts { get; } = new(
        "tenant-isolation", "A token leads to its own account, and what is done there is seen in no other.",
        "docs/authentication-and-authorization", KeepApartAsync);

    private static async Task KeepApartAsync(AccountFixture fixture)
    {
        using var other = fixture.As(await fixture.OtherTenantAsync());
        await AssertUsersAsync(fixture);
        await AssertUsersAsync(other);

        await fixture.DraftAsync();
        Assert.Equal(1, (await fixture.Admin.Contracts.ListContractsAsync()).Count);
        Assert.Equal(0, (await other.Admin.Contracts.ListContractsAsync()).Count);
    }

    // Without an acting user, so that nothing but the token says which account it is.
    private static async Task AssertUsersAsync(AccountFixture fixture)
    {
        using var http = fixture.CreateReader();
        var users = await http.GetFromJsonAsync<JsonElement>("users");
        Assert.Equal(fixture.Tenant.Users.Select(user => user.Id),
            users.GetProperty("data").EnumerateArray().Select(user => user.GetProperty("id").GetInt64()));
    }
}
