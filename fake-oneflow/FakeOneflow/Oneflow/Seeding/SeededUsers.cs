using System.Globalization;
using Bogus;
using Bogus.DataSets;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Seeding;

/// <summary>
/// The users of a new account, always in the same places: an admin, two members, one member whom no workspace lets in,
/// and one who is not active any more.
/// </summary>
internal static class SeededUsers
{
    private static readonly string[] Titles =
        ["Managing director", "Account manager", "Sales coordinator", "Consultant", "Account manager"];

    public static IReadOnlyList<User> Create(IdSequence ids, Randomizer random, Name names)
    {
        var users = new List<User>();
        while (users.Count < Titles.Length)
        {
            var (first, last) = (names.FirstName(), names.LastName());
            var email = $"{Letters(first)}.{Letters(last)}@example.com";
            // An email is what a user is known by, so a name drawn twice is drawn again.
            if (users.Exists(user => user.HasEmail(email)))
                continue;

            users.Add(new(ids.Next(), $"{first} {last}", email)
            {
                IsAdmin = users.Count == 0,
                IsActive = users.Count < Titles.Length - 1,
                Title = Titles[users.Count],
                // A range that the Swedish regulator keeps free for fiction.
                PhoneNumber = string.Create(CultureInfo.InvariantCulture, $"+467017406{random.Number(5, 99):00}"),
            });
        }

        return users;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
