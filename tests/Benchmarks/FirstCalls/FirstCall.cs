using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Benchmarks.Calls;

namespace Benchmarks.FirstCalls;

/// <summary>Sends one call by one means, in a process that has done nothing else, and prints how long it took.</summary>
internal static class FirstCall
{
    public static async Task<int> RunAsync(string means)
    {
        var started = Stopwatch.GetTimestamp();
        var id = await CallAsync(means);
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (id != 4711)
            return 1;

        await Console.Out.WriteLineAsync(elapsed.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    }

    private static Task<long> CallAsync(string means) => means switch
    {
        "floor" => FloorAsync(),
        "ours" => OursAsync(),
        "nswag" => NSwagAsync(),
        "kiota" => KiotaAsync(),
        _ => NSwagWithContextAsync(),
    };

    // Not inlined, so that no means pays for the types of another.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> FloorAsync() => (await Clients.Floor(HttpStatusCode.OK).GetContractAsync(4711)).Id;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> OursAsync() => (await Clients.Ours(HttpStatusCode.OK).Contracts.GetContractAsync(4711)).Id;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> NSwagAsync() => (await Clients.NSwag(HttpStatusCode.OK).GetContractAsync(4711)).Id;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> KiotaAsync() => (await Clients.Kiota(HttpStatusCode.OK).Contracts[4711].GetAsync())!.Id!.Value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> NSwagWithContextAsync() =>
        (await Clients.NSwagWithContext(HttpStatusCode.OK).GetContractAsync(4711)).Id;
}
