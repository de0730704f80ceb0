using System.Globalization;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

// A program of its own, which WireMockProject publishes: Benchmarks does not compile this file.
// wiremock-endpoint PORT FILE: answers a read of a contract that carries a token with the bytes of a file, until it is killed.
using var server = WireMockServer.Start(new WireMockServerSettings
{
    Urls = [$"http://127.0.0.1:{int.Parse(args[0], CultureInfo.InvariantCulture)}"],
});
server
    .Given(Request.Create().WithPath("/v1/contracts/*").WithHeader("x-oneflow-api-token", "*").UsingGet())
    .RespondWith(Response.Create()
        .WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(await File.ReadAllBytesAsync(args[1])));
await Task.Delay(Timeout.Infinite);
