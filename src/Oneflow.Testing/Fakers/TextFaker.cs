using System.Reflection;
using Bogus;
using Oneflow.Client;

namespace Oneflow.Testing.Fakers;

/// <summary>Creates texts by the names of members. Addresses use domains that are reserved for examples.</summary>
internal sealed class TextFaker(Faker faker)
{
    private static readonly HashSet<Type> People =
        [typeof(User), typeof(Participant), typeof(NewParticipant), typeof(UpdateParticipantRequest), typeof(Contact),
            typeof(CreateContactRequest), typeof(UpdateContactRequest), typeof(ReminderUser), typeof(EventActor), typeof(IndividualParty)];

    private static readonly HashSet<Type> Companies =
        [typeof(Account), typeof(CompanyParty), typeof(NewCompanyParty), typeof(UpdatePartyRequest), typeof(EventParty)];

    public string Text(PropertyInfo property) => property.Name switch
    {
        "Name" => Name(property.ReflectedType!),
        "ParticipantName" => faker.Name.FullName(),
        "CompanyName" or "PartyName" => faker.Company.CompanyName(),
        "Email" => faker.Internet.Email(provider: "example.com", uniqueSuffix: faker.Random.Int(1, 999).ToString("D3", null)),
        "PhoneNumber" => faker.Random.ReplaceNumbers("+4670#######"),
        "CountryCode" => faker.PickRandom("SE", "NO", "DK", "FI"),
        "Currency" => faker.PickRandom("SEK", "NOK", "DKK", "EUR"),
        "RegistrationNumber" or "CompanyRegistrationNumber" or "IdentificationNumber" => faker.Random.ReplaceNumbers("556###-####"),
        "Title" => faker.Name.JobTitle(),
        "Href" or "Url" or "Documentation" => $"https://oneflow.example.com/{faker.Random.Hexadecimal(12, "")}",
        "CallbackUrl" => $"https://receiver.example.com/webhooks/{faker.Random.Hexadecimal(8, "")}",
        "CustomId" => faker.Hacker.Noun().Replace(' ', '_').Replace('-', '_') + faker.Random.ReplaceNumbers("_####"),
        "CallbackId" => faker.Random.Guid().ToString(),
        "SignKey" or "RequestId" => faker.Random.Hexadecimal(32, ""),
        "Signature" => faker.Random.Hexadecimal(40, ""),
        "Extension" => "pdf",
        "DateFormat" => "YYYY-MM-DD",
        "ApiVersion" => "1",
        "Type" => "https://developer.oneflow.com/docs/intro",
        "Subject" or "Body" or "Message" or "Notes" or "Description" or "Detail" or "Info" => faker.Lorem.Sentence(),
        _ => faker.Lorem.Word(),
    };

    private string Name(Type type)
    {
        if (People.Contains(type))
            return faker.Name.FullName();
        if (Companies.Contains(type))
            return faker.Company.CompanyName();
        if (type.Name.Contains("Product", StringComparison.Ordinal))
            return faker.Commerce.ProductName();
        return faker.Commerce.Department(1) + " " + faker.Random.Int(2020, 2025).ToString(null, null);
    }
}
