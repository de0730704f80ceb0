using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Benchmarks.Calls;

// A program of its own, which NativeProject publishes: Benchmarks does not compile this file.
// first-call first-call-by MEANS: makes one call and prints how long it took.
var started = Stopwatch.GetTimestamp();
var id = args[1] == "floor" ? await FloorAsync() : await OursAsync();
var elapsed = Stopwatch.GetElapsedTime(started);
if (id != 4711)
    return 1;

Console.WriteLine(elapsed.Ticks.ToString(CultureInfo.InvariantCulture));
return 0;

[MethodImpl(MethodImplOptions.NoInlining)]
static async Task<long> FloorAsync() => (await Clients.Floor(HttpStatusCode.OK).GetContractAsync(4711)).Id;

[MethodImpl(MethodImplOptions.NoInlining)]
static async Task<long> OursAsync() => (await Clients.Ours(HttpStatusCode.OK).Contracts.GetContractAsync(4711)).Id;
