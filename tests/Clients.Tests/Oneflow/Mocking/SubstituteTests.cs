using ApiWrappers;

namespace Oneflow.Client.Tests.Mocking;

/// <summary>Code that uses the client is tested without a server, and without a library for substitutes.</summary>
public sealed class SubstituteTests
{
    public static TheoryData<Type> Resources => [.. new[] { typeof(OneflowClient), typeof(OneflowUserClient) }
        .SelectMany(client => client.GetProperties()).Select(resource => resource.PropertyType)
            .Where(type => type.Assembly == typeof(OneflowClient).Assembly)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_resource_can_be_made_over_an_interface(Type resource)
        => Assert.Contains(resource.GetConstructors(),
            constructor => constructor.GetParameters() is [{ ParameterType: { IsInterface: true, IsPublic: true } }, ..]
            && constructor.GetParameters().Skip(1).All(parameter => parameter.HasDefaultValue));

    [Fact]
    public async Task A_substitute_answers_what_the_test_wants()
    {
        var refused = new ApiError(new ApiOperation("listUsers", HttpMethod.Get, "/users"), ApiErrorKind.Status) { Status = 401 };
        var users = new UsersClient(new StubUsers { Answer = ApiResponse<UserList>.Failure(refused) });
        Assert.IsType<ListUsersResult.Unauthorized>(await users.TryListUsersAsync());
        await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => users.ListUsersAsync());
    }

    /// <summary>A substitute as an application writes it: the operations that its code calls.</summary>
    private sealed class StubUsers : IUsersApi
    {
        public required ApiResponse<UserList> Answer { get; init; }

        public Task<ApiResponse<UserList>> ListUsersAsync(
            int? limit = null, int? offset = null, CancellationToken cancellationToken = default) => Task.FromResult(Answer);
    }
}
