using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TestKit;
using Xunit.Abstractions;

namespace Oneflow.Integration.Tests.Kill;

/// <summary>
/// Two processes receive and handle, and are killed at random moments. No event whose delivery was answered 200 is lost,
/// and none is handled again once it was acknowledged as done.
/// </summary>
public sealed class KillTests(SharedFake fake, ITestOutputHelper output) : IClassFixture<SharedFake>
{
    private const long AccountId = 4711;
    private const int Seed = 20250115;
    private const int DeliveriesInARound = 30;

    // One sequence numbers handlings and acknowledgements, so that a handling that began after its acknowledgement has the higher number.
    private const string PostgreSqlWitness =
        """
        CREATE TABLE moments (moment bigint GENERATED ALWAYS AS IDENTITY, event_id bigint NOT NULL, is_done integer NOT NULL);
        CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO moments (event_id, is_done) VALUES (NEW.event_id, 1); RETURN NEW; END $$;
        CREATE TRIGGER witness AFTER UPDATE ON oneflow_inbox FOR EACH ROW WHEN (NEW.state = 1 AND OLD.state <> 1) EXECUTE FUNCTION witness();
        """;

    private const string SqliteWitness =
        """
        CREATE TABLE moments (moment INTEGER PRIMARY KEY AUTOINCREMENT, event_id INTEGER NOT NULL, is_done INTEGER NOT NULL);
        CREATE TRIGGER witness AFTER UPDATE ON oneflow_inbox WHEN NEW.state = 1 AND OLD.state <> 1
            BEGIN INSERT INTO moments (event_id, is_done) VALUES (NEW.event_id, 1); END;
        """;

    [Theory, Databases]
    public Task Five_rounds_lose_nothing_and_repeat_nothing(OneflowDatabaseKind kind) => RunAsync(kind, 5);

    [SoakFact, Trait("Category", "Soak")]
    public async Task Many_rounds_lose_nothing_and_repeat_nothing()
        // For a longer run: SOAK_ROUNDS=200.
        => Soak.Report(output, await RunAsync(OneflowDatabaseKind.PostgreSql, Soak.Size("SOAK_ROUNDS", 8)));

    private async Task<string> RunAsync(OneflowDatabaseKind kind, int rounds)
    {
        var watch = Stopwatch.StartNew();
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0, keys: keys.Use);
        await TestKeys.StoreAsync(host, database, AccountId);
        await using var db = TestContexts.Open(database);
        await db.Database.ExecuteSqlRawAsync(kind == OneflowDatabaseKind.PostgreSql ? PostgreSqlWitness : SqliteWitness);

        var random = new Random(Seed);
        var (answered, sentAgain, number) = (new HashSet<long>(), 0, 0L);
        WorkerProcess[] workers = [new(database, keys), new(database, keys)];
        var next = new WorkerProcess(database, keys);
        try
        {
            await Task.WhenAll(workers.Select(worker => worker.StartAsync()));
            for (var round = 0; round < rounds; round++)
            {
                // Sent by turns, with the kill at a random one of them; what was not answered 200 is sent again, as Oneflow does.
                var (victim, moment) = (random.Next(workers.Length), random.Next(DeliveriesInARound));
                var sending = new List<Task<(long Number, bool IsAnswered)>>();
                Task kill = Task.CompletedTask;
                for (var delivery = 0; delivery < DeliveriesInARound; delivery++)
                {
                    sending.Add(SendAsync(workers[delivery % workers.Length], ++number));
                    if (delivery == moment)
                        kill = workers[victim].KillAsync();
                    if (random.Next(3) == 0)
                        await sending[random.Next(sending.Count)];
                }

                await kill;
                var survivor = workers[1 - victim];
                foreach (var (sent, isAnswered) in await Task.WhenAll(sending))
                {
                    sentAgain += isAnswered ? 0 : 1;
                    if (isAnswered || (await SendAsync(survivor, sent)).IsAnswered)
                        answered.Add(sent);
                }

                // The next one was loaded in the meantime, which takes longer than all else.
                workers[victim].Dispose();
                workers[victim] = next;
                next = new WorkerProcess(database, keys);
                await workers[victim].StartAsync();
            }

            Assert.Equal(rounds * DeliveriesInARound, answered.Count);
            await Eventually.TrueAsync(
                async () => !await db.Inbox.AnyAsync(row => row.State == InboxState.Pending), () => "Events are still pending.");
        }
        finally
        {
            foreach (var worker in workers.Append(next))
                worker.Dispose();
        }

        var moments = await db.Database.SqlQueryRaw<Moment>(
            "SELECT moment AS \"Number\", event_id AS \"EventId\", is_done AS \"IsDone\" FROM moments").ToListAsync();
        var done = moments.Where(moment => moment.IsDone == 1).ToDictionary(moment => moment.EventId, moment => moment.Number);
        var handlings = moments.Where(moment => moment.IsDone == 0).ToList();
        var (lost, repeated) = (answered.Count(sent => !done.ContainsKey(sent)),
            handlings.Count(handling => handling.Number > done[handling.EventId]));
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {rounds} processes killed in {watch.Elapsed.TotalSeconds:0} s, {answered.Count} deliveries, {sentAgain} of them "
            + $"sent again, {handlings.Count} handlings, {lost} lost, {repeated} handled after their acknowledgement, seed {Seed}.");
        output.WriteLine(summary);
        Assert.Equal((0, 0), (lost, repeated));
        Assert.Equal(answered.Order(), handlings.Select(handling => handling.EventId).Distinct().Order());
        Assert.Equal(new OneflowInboxCounts(0, answered.Count, 0), await host.Get<IOneflowInbox>().CountAsync());
        return summary;
    }

    private static async Task<(long Number, bool IsAnswered)> SendAsync(WorkerProcess worker, long number)
        => (number, await worker.DeliverAsync(AccountId, number));

    private sealed record Moment(long Number, long EventId, int IsDone);
}
