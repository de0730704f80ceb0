namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenAllocationTests : TokenTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_is_there_is_given_without_allocating(bool isSystemClock)
    {
        var source = Cache(isSystemClock ? TimeProvider.System : Clock).For(Client());
        await source.GetAsync();
        Take(source, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Take(source, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Take(OAuth2TokenSource source, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var token = source.GetAsync();
            Assert.True(token.IsCompletedSuccessfully && token.Result.IsSuccess);
        }
    }
}
