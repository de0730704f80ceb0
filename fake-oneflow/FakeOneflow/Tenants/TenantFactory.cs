using Bogus;
using Bogus.DataSets;
using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Seeding;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Signicat;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants;

/// <summary>Fills a tenant. The same seed gives the same data, ids included.</summary>
internal static class TenantFactory
{
    // Entities are older than any test's clock is likely to stand.
    private static readonly DateTimeOffset Epoch = new(2020, 1, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The handle of a tenant; the first of a seed has the plain one.</summary>
    public static string Handle(int seed, int replica) =>
        replica == 0 ? FormattableString.Invariant($"tenant-{seed}") : FormattableString.Invariant($"tenant-{seed}-{replica + 1}");

    public static Tenant Create(
        StoredTenant made, byte[]? secretKey, FakeClock clock, TimeProvider source, ICallbackSender sender, RequestJournal journal, RuleSwitches rules,
        TenantLog log)
    {
        var (seed, twin) = (made.Seed, made.Replica);
        var random = new Randomizer(seed);
        var names = new Name("en") { Random = random };
        var companies = new Company("en") { Random = random };
        var ids = new IdSequence(seed);
        var founded = Epoch.AddDays(random.Number(0, 365)).AddSeconds(random.Number(0, 28_800));

        var account = Account(ids, random, $"{names.LastName()} {companies.CompanySuffix()}", founded);
        // What new accounts got later, so that all that was there before keeps its ids.
        var laterIds = new IdSequence(seed, IdSequence.Half + (IdSequence.Half / 2));
        var users = SeededUsers.Create(ids, laterIds, random, names);
        var workspaces = Workspaces(ids, account, users);
        var partIds = new IdSequence(seed, IdSequence.Half);
        var type = SeededTemplates.Type(ids, partIds, founded.AddDays(3));
        var secrets = new SeededSecrets(seed, twin, secretKey);
        TrackedList<Webhook> webhooks = [];
        var outbox = new Outbox(secrets, webhooks, rules);
        var setupCalls = new SetupCalls(account.Id, journal);
        var signicat = new SignicatAccount(secrets);
        return new Tenant
        {
            Id = made.Id,
            Plan = made.Plan,
            Clock = clock,
            Scheduler = new(clock, source, new Outboxes(outbox, setupCalls, signicat.Outbox), sender, log),
            Log = log,
            Secrets = secrets,
            Faults = new(secrets),
            Webhooks = webhooks,
            Outbox = outbox,
            Extension = new(setupCalls),
            Ids = ids,
            Account = account,
            Journal = journal,
            Users = users,
            Workspaces = workspaces,
            Templates = SeededTemplates.Create(ids, partIds, laterIds, founded.AddDays(3), workspaces, type),
            TemplateTypes = [type],
            PartIds = partIds,
            Signicat = signicat,
        };
    }

    private static Account Account(IdSequence ids, Randomizer random, string name, DateTimeOffset founded) =>
        new(ids.Next(), name, random.Replace("55####-####"), "SE", founded);

    private static List<Workspace> Workspaces(IdSequence ids, Account account, IReadOnlyList<User> users)
    {
        User[] staff = [users[0], users[1], users[2], users[4]];
        return
        [
            new(ids.Next(), "Sales", "Quotes and orders.", account, account.CreatedTime.AddDays(1))
            {
                Viewers = [.. staff.Select(user => user.Id)],
                Creators = [.. staff.Select(user => user.Id)],
            },
            // Here the first member may look but not create.
            new(ids.Next(), "Human resources", "Employment contracts.", account, account.CreatedTime.AddDays(2))
            {
                Viewers = [.. staff.Select(user => user.Id)],
                Creators = [users[0].Id, users[2].Id],
            },
        ];
    }
}
