using Bogus;
using Bogus.DataSets;
using OneflowFake.Oneflow.Accounts;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Oneflow.Users;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Seeding;

/// <summary>Fills a new account. The same seed gives the same data, ids included.</summary>
internal static class SeededAccount
{
    // Entities are older than any test's clock is likely to stand.
    private static readonly DateTimeOffset Epoch = new(2020, 1, 6, 8, 0, 0, TimeSpan.Zero);

    public static OneflowAccount Create(Tenant tenant, OneflowDirectory directory, RuleSwitches rules)
    {
        var random = new Randomizer(tenant.Seed);
        var names = new Name("en") { Random = random };
        var companies = new Company("en") { Random = random };
        var ids = new IdSequence(tenant.Seed);
        var founded = Epoch.AddDays(random.Number(0, 365)).AddSeconds(random.Number(0, 28_800));

        var account = Account(ids, random, $"{names.LastName()} {companies.CompanySuffix()}", founded);
        // What new accounts got later, so that all that was there before keeps its ids.
        var laterIds = new IdSequence(tenant.Seed, IdSequence.Half + (IdSequence.Half / 2));
        var users = SeededUsers.Create(ids, laterIds, random, names);
        var workspaces = Workspaces(ids, account, users);
        var partIds = new IdSequence(tenant.Seed, IdSequence.Half);
        var type = SeededTemplates.Type(ids, partIds, founded.AddDays(3));
        TrackedList<Webhook> webhooks = [];
        return new(tenant, directory)
        {
            Ids = ids,
            PartIds = partIds,
            Account = account,
            Users = users,
            Workspaces = workspaces,
            Templates = SeededTemplates.Create(ids, partIds, laterIds, founded.AddDays(3), workspaces, type),
            TemplateTypes = [type],
            Webhooks = webhooks,
            Outbox = new(tenant.Secrets, webhooks, rules),
            Extension = new(new SetupCalls(account.Id, tenant.Journal)),
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
