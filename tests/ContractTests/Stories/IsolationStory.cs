using System.Net.Http.Json;
using System.Text.Json;
using ContractTests.Worlds;

namespace ContractTests.Stories;

internal static class IsolationStory
{
    public static Story Accounts { get; } = new(
        "tenant-isolation", "A token leads to its own account, and what is done there is seen in no other.",
        "docs/authentication-and-authorization", KeepApartAsync);

    private static async Task KeepApartAsync(World world)
    {
        using var other = world.As(await world.OtherTenantAsync());
        await AssertUsersAsync(world);
        await AssertUsersAsync(other);

        await world.DraftAsync();
        Assert.Equal(1, (await world.Admin.Contracts.ListContractsAsync()).Count);
        Assert.Equal(0, (await other.Admin.Contracts.ListContractsAsync()).Count);
    }

    // Without an acting user, so that nothing but the token says which account it is.
    private static async Task AssertUsersAsync(World world)
    {
        using var http = world.CreateReader();
        var users = await http.GetFromJsonAsync<JsonElement>("users");
        Assert.Equal(world.Tenant.Users.Select(user => user.Id), users.GetProperty("data").EnumerateArray().Select(user => user.GetProperty("id").GetInt64()));
    }
}
