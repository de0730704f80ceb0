using ApiWrappers;
using ApiWrappers.TokenSharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using TokenSharingWorker;

// One process of a fleet: takes tokens as it is told to, a line for each, and prints what it got.
// Arguments: the socket of the Redis, the folder of the Data Protection keys, the token endpoint.
using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
var sharing = new DistributedTokenSharing(
    new RedisCache(args[0]), DataProtectionProvider.Create(new DirectoryInfo(args[1])), NullLogger<DistributedTokenSharing>.Instance);
var source = new OAuth2TokenCache(http, new OAuth2TokenCacheOptions { Sharing = sharing }).For(new OAuth2ClientOptions
{
    TokenEndpoint = new Uri(args[2]),
    ClientId = new OAuth2ClientId("t123"),
    ClientSecret = new OAuth2ClientSecret("secret"),
});

Console.WriteLine("ready");
OAuth2Token? token = null;
while (await Console.In.ReadLineAsync() is { } command)
{
    if (command == "refuse" && token is not null)
        source.Invalidate(token);

    var result = await source.GetAsync();
    token = result.Token;
    Console.WriteLine(token?.Value ?? result.Failure!.Message);
}
