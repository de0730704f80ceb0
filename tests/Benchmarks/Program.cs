using System.Globalization;
using Benchmarks;
using Benchmarks.Calls;
using Benchmarks.Fake;
using Benchmarks.Fake.Consoles;
using Benchmarks.FirstCalls;
using Benchmarks.FirstCalls.Native;
using Benchmarks.Generator;
using Benchmarks.Integration;
using Benchmarks.TokenCache;

// A child of the first-call case; before all else, since what it measures begins with the process.
if (args is ["first-call-by", var means])
    return await FirstCall.RunAsync(means);

// So is a child of the fake's case.
if (args is ["start-in-process", var server])
    return await InProcessStart.RunAsync(server);

var rounds = args is [_, "--rounds", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 5;
switch (args.FirstOrDefault())
{
    case "get":
        GetReport.Write(Rounds.Run<GetBenchmarks>(rounds), rounds);
        return 0;
    case "not-found":
        NotFoundReport.Write(Rounds.Run<NotFoundBenchmarks>(rounds), rounds);
        return 0;
    case "first-call":
        var native = await NativeProject.PublishAsync() is { } program ? FirstCallRunner.RunNative(program, rounds * 12) : [];
        FirstCallReport.Write(FirstCallRunner.Run(rounds * 12), native, rounds * 12);
        return 0;
    case "token-cache":
        TokenCacheReport.Write(Rounds.Run<TokenCacheBenchmarks>(rounds), rounds);
        return 0;
    case "generator":
        EditReport.Write(Rounds.Run<EditBenchmarks>(rounds), rounds);
        return 0;
    case "fake":
        await ServerBenchmark.RunAsync();
        return 0;
    case "fake-history":
        await ServerBenchmark.RunHistoryAsync();
        return 0;
    case "console":
        await ConsoleBenchmark.RunAsync(rounds);
        return 0;
    case "integration":
        await IntegrationReport.WriteAsync(rounds * 12);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project tests/Benchmarks -- get | not-found | first-call | token-cache | generator | fake "
            + "| fake-history | console | integration [--rounds N]");
        return 2;
}
