using System.Globalization;
using Npgsql;
using TestKit;
using TestKit.Databases;
using Xunit.Abstractions;

namespace Oneflow.Integration.Tests.Kill;

/// <summary>
/// Two processes receive and handle, and are killed at random moments. No event whose delivery was answered 200 is lost,
/// and none is handled again once it was acknowledged as done.
/// </summary>
public sealed class KillTests(FakeServer fake, ITestOutputHelper output) : IClassFixture<FakeServer>
{
    private const long AccountId = 4711;
    private const int Seed = 20250115;
    private const int DeliveriesInARound = 30;

    // One sequence numbers both, so that a handling that began after the acknowledgement has the higher number.
    private const string Witness =
        """
        CREATE SEQUENCE moments;
        CREATE TABLE handled (event_id bigint NOT NULL, moment bigint NOT NULL DEFAULT nextval('moments'));
        CREATE TABLE acknowledged (event_id bigint NOT NULL, moment bigint NOT NULL DEFAULT nextval('moments'));
        CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN INSERT INTO acknowledged (event_id) VALUES (NEW.event_id); RETURN NEW; END $$;
        CREATE TRIGGER witness AFTER UPDATE ON oneflow_inbox FOR EACH ROW WHEN (NEW.state = 1 AND OLD.state <> 1) EXECUTE FUNCTION witness();
        """;

    [PostgreSqlFact]
    public Task Ten_rounds_lose_nothing_and_repeat_nothing() => RunAsync(10);

    [SoakFact, Trait("Category", "Soak")]
    public Task Two_hundred_rounds_lose_nothing_and_repeat_nothing() => RunAsync(200);

    private async Task RunAsync(int rounds)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.PostgreSql);
        using var keys = new KeyFolder();
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0, keys: keys.Use);
        await TestKeys.StoreAsync(host, database, AccountId);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await ExecuteAsync(source, Witness);

        var random = new Random(Seed);
        var (answered, killed, number) = (new HashSet<long>(), 0, 0L);
        var workers = new Worker[2];
        try
        {
            for (var index = 0; index < workers.Length; index++)
                workers[index] = await Worker.StartAsync(database.ConnectionString, keys.Folder.FullName);
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
                killed++;
                var survivor = workers[1 - victim];
                foreach (var (sent, isAnswered) in await Task.WhenAll(sending))
                    if (isAnswered || (await SendAsync(survivor, sent)).IsAnswered)
                        answered.Add(sent);

                workers[victim].Dispose();
                workers[victim] = await Worker.StartAsync(database.ConnectionString, keys.Folder.FullName);
            }

            Assert.Equal(rounds * DeliveriesInARound, answered.Count);
            while (await CountAsync(source, "SELECT count(*) FROM oneflow_inbox WHERE state = 0") is > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
        finally
        {
            foreach (var worker in workers)
                worker?.Dispose();
        }

        var done = await CountAsync(source, "SELECT count(DISTINCT event_id) FROM handled");
        var begun = await CountAsync(source, "SELECT count(*) FROM handled");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds, {killed} kills, {answered.Count} deliveries, {begun} handlings."));
        Assert.Equal(answered.Count, done);
        Assert.Equal(answered.Count, await CountAsync(source, "SELECT count(*) FROM acknowledged"));
        Assert.Equal(answered.Count, await CountAsync(source, "SELECT count(DISTINCT event_id) FROM acknowledged"));
        Assert.Equal(0, await CountAsync(source, "SELECT count(*) FROM handled h JOIN acknowledged a ON a.event_id = h.event_id WHERE h.moment > a.moment"));
    }

    private static async Task<(long Number, bool IsAnswered)> SendAsync(Worker worker, long number)
        => (number, await worker.DeliverAsync(AccountId, number));

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
