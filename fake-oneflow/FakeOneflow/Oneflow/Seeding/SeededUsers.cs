using System.Globalization;
using Bogus;
using Bogus.DataSets;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Seeding;

/// <summary>
/// The users of a new account, always in the same places: an admin, two members, one member whom no workspace lets in,
/// one who is no longer active, and one without a
/// licence.
/// </summary>
internal static class SeededUsers
{
    private static readonly string[] Titles =
        ["Managing director", "Account manager", "Sales coordinator", "Consultant", "Account manager", "Auditor"];

    // The place of the user who left; the one without a licence came later.
    private const int Inactive = 4;

    public static IReadOnlyList<User> Create(IdSequence ids, IdSequence laterIds, Randomizer random, Name names)
    {
        var users = new List<User>();
        while (users.Count < Titles.Length)
        {
            var (first, last) = (names.FirstName(), names.LastName());
            var email = $"{Letters(first)}.{Letters(last)}@example.com";
            // An email is what a user is known by, so a name drawn twice is drawn again.
            if (users.Exists(user => user.HasEmail(email)))
                continue;

            users.Add(new(users.Count <= Inactive ? ids.Next() : laterIds.Next(), $"{first} {last}", email)
            {
                IsAdmin = users.Count == 0,
                IsActive = users.Count != Inactive,
                IsLicensed = users.Count <= Inactive,
                Title = Titles[users.Count],
                // A range that the Swedish regulator keeps free for fiction.
                PhoneNumber = string.Create(CultureInfo.InvariantCulture, $"+467017406{random.Number(5, 99):00}"),
            });
        }

        return users;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
