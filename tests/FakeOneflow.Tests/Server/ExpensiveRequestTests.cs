using System.Diagnostics;
using System.Runtime.CompilerServices;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants;
using OneflowFake.Tests.Spec;
using OneflowFake.Tests.Support;
using OneflowFake.Tests.Tenants.Persistence.Traffic;
using TestKit;
using TestKit.Spec;
using Xunit.Abstractions;

namespace OneflowFake.Tests.Server;

/// <summary>
/// Every operation is sent bodies of 1 MiB that are bad in the costliest ways: none costs many times what the cheapest costs,
/// counted in steps and in bytes, and none is answered at length. Alone, as what is allocated is measured.
/// </summary>
[Collection(Sequential.Name)]
public sealed class ExpensiveRequestTests(TestServer server, ITestOutputHelper output) : IClassFixture<TestServer>
{
    // An entity repeats what was sent, with its label in several places.
    private const int LongestReply = 5 * 1024 * 1024;
    private const int LongestRefusal = 64 * 1024;

    // A body of 1 MiB has half a million values. Each may be looked at by every member that is looked for, and no more often.
    private const long MostSteps = 64 * 1024 * 1024;

    // More than a list of 1 MiB that is refused at its root.
    private const int MostTimes = 20;

    // A body of 1 MiB that is read and not looked at, as by operations that take none.
    private const long LeastWork = 512 * 1024;

    // Not the measure, but a quadratic loop that counts nothing takes a minute and more.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(4);

    // Draws the bodies of a soak from all that there are, some thousands.
    private const int Seed = 1;

    private static readonly SpecDocument SignicatDocument = SpecDocument.Load("signicat.yaml");

    // For a longer run: SOAK_COSTLY=5000.
    private static int Bodies => Soak.Size("SOAK_COSTLY", 200);

    [Fact]
    public Task No_body_is_expensive_for_Oneflow() => OneflowAsync(most: null);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task None_of_hundreds_of_bodies_is_expensive_for_Oneflow() => Report(await OneflowAsync(Bodies));

    private async Task<int> OneflowAsync(int? most)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewOrderAsync();
        var ids = new KnownIds(new Random(1));
        ids.Learn("/contracts/create", contract.Json);
        return await MeasureAsync(
            OneflowResources.Operations.Where(operation => operation is { HasBody: true, HasForm: false })
                .Select(operation => (operation.Id, operation.Method, "/v1" + ids.Fill(operation.Template))),
            ApiSpec.Document, [("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin)], most);
    }

    [Fact]
    public Task No_body_is_expensive_for_Signicat() => SignicatAsync(most: null);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task None_of_hundreds_of_bodies_is_expensive_for_Signicat() => Report(await SignicatAsync(Bodies));

    private async Task<int> SignicatAsync(int? most)
    {
        var made = (await server.SendAsync("POST", "/_fake/tenants", "{}")).Json;
        var token = (await server.SendAsync(
            "POST", "/signicat/oauth/connect/token",
            $"grant_type=client_credentials&client_id={made["signicat"]!["client_id"]}&client_secret={made["signicat"]!["client_secret"]}",
            "application/x-www-form-urlencoded")).Json["access_token"];
        (string, string)[] headers = [("Authorization", $"Bearer {token}")];
        var ids = new KnownIds(new Random(1));
        ids.Learn("/documents", (await server.SendAsync("POST", "/signicat/signature/documents", Document, headers: headers)).Json);
        return await MeasureAsync(
            SignicatResources.Operations.Where(operation => operation.HasBody)
                .Select(operation => (operation.Id, operation.Method, "/signicat" + ids.Fill(operation.Template))),
            SignicatDocument, headers, most);
    }

    [Fact]
    public Task No_body_is_expensive_for_the_control_API() => ControlAsync(most: null);

    [SoakFact]
    [Trait("Category", "Soak")]
    public async Task None_of_hundreds_of_bodies_is_expensive_for_the_control_API() => Report(await ControlAsync(Bodies));

    private async Task<int> ControlAsync(int? most)
    {
        var tenant = await server.NewTenantAsync();
        var ids = new KnownIds(new Random(1));
        ids.Learn("/contracts/create", (await tenant.NewOrderAsync()).Json);
        return await MeasureAsync(
            ControlOperations.All.Where(route => route.Method is not ("GET" or "DELETE"))
                .Select(route => (route.Id, route.Method,
                    "/_fake" + ids.Fill(route.Template.Replace("{tenant_id}", tenant.Id, StringComparison.Ordinal)))),
            ControlSpec.Document, [], most);
    }

    private const string Document = """
        {"title":"T","externalId":"1","contactDetails":{"email":"a@crates.example"},
        "signers":[{"externalSignerId":"1","redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}],
        "dataToSign":{"fileName":"a.pdf","base64Content":"JVBERg=="}}
        """;

    private async Task<int> MeasureAsync(
        IEnumerable<(string Id, string Method, string Path)> operations, SpecDocument document, (string, string)[] headers, int? most)
    {
        var kinds = new CostlyBodies(document, isThorough: most is not null);
        var bodies = operations.SelectMany(operation => kinds
            .For(document.Operations.FirstOrDefault(known => known.Id == operation.Id)?.Request)
            .Select(kind => (operation.Id, operation.Method, operation.Path, kind.What, kind.Body))).ToList();
        if (most < bodies.Count)
        {
            // What all are compared with stays.
            var order = Enumerable.Range(0, bodies.Count).ToArray();
            new Random(Seed).Shuffle(order);
            var drawn = order.Take(most.Value).ToHashSet();
            bodies = [.. bodies.Where((body, index) => body.What == CostlyBodies.Root || drawn.Contains(index))];
        }

        var found = new List<Cost>();
        foreach (var (id, method, path, what, body) in bodies)
            found.Add(await MeasureAsync($"{id}: {what}", method, path, body(), headers));

        if (Environment.GetEnvironmentVariable("SOAK_LOG") is { } log)
            await File.AppendAllLinesAsync(log, found.OrderBy(cost => cost.Work).Select(cost => cost.ToString()));
        // What is read whole and refused at its root: nothing can cost less.
        var least = found.Where(cost => cost.Name.Contains(CostlyBodies.Root, StringComparison.Ordinal)).Max()!;
        Assert.All(found, cost => Assert.False(
            cost.Work > MostTimes * Math.Max(least.Work, LeastWork) || cost.Steps > MostSteps || cost.Time > MostTime
            || cost.Length > (cost.IsRefused ? LongestRefusal : LongestReply),
            $"{cost}\nLeast: {least}"));
        return found.Count;
    }

    private void Report(int bodies, [CallerMemberName] string name = "") =>
        Soak.Report(output, $"{bodies} bodies of 1 MiB, seed {Seed}", name);

    private async Task<Cost> MeasureAsync(string name, string method, string path, byte[] body, (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(server.Origin, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.Add("Content-Type", "application/json");
        foreach (var (header, value) in headers)
            request.Headers.Add(header, value);
        using var process = Process.GetCurrentProcess();
        var (bytes, steps, time) = (GC.GetTotalAllocatedBytes(), Work.AllSteps, process.TotalProcessorTime);
        using var response = await server.Straight.SendAsync(request);
        var length = (await response.Content.ReadAsByteArrayAsync()).Length;
        process.Refresh();
        Assert.True((int)response.StatusCode < 500, $"{name}: {(int)response.StatusCode}");
        return new(
            $"{name} {(int)response.StatusCode}", Work.AllSteps - steps, GC.GetTotalAllocatedBytes() - bytes,
            process.TotalProcessorTime - time, length, !response.IsSuccessStatusCode);
    }

    /// <summary>The cost of a request.</summary>
    /// <param name="Name">Operation, kind of body and status.</param>
    /// <param name="Steps">Members that were looked for or at.</param>
    /// <param name="Bytes">Bytes that were allocated, by the client as well.</param>
    /// <param name="Time">Time of all processors.</param>
    /// <param name="Length">Bytes of the response.</param>
    /// <param name="IsRefused">True when it was refused.</param>
    private sealed record Cost(string Name, long Steps, long Bytes, TimeSpan Time, int Length, bool IsRefused) : IComparable<Cost>
    {
        private const int BytesPerStep = 16;

        /// <summary>All that was counted, in steps: no machine is slow or busy enough to change it.</summary>
        public long Work => Steps + (Bytes / BytesPerStep);

        public int CompareTo(Cost? other) => Work.CompareTo(other?.Work);
    }
}
