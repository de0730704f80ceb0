using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Contracts that cannot be created.</summary>
internal static class CreateContractScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["parties-too-many"] = tenant => CreateAsync(tenant, "parties", Individuals(41)),
        ["party-empty"] = tenant => CreateAsync(tenant, "parties", new JsonArray(Bodies.Company())),
        ["owner-participant-count"] = tenant => CreateAsync(tenant, "my_party", Bodies.Owner()),
        ["owner-participant-not-user"] = tenant => CreateAsync(tenant, "my_party", Bodies.Owner(tenant.Inactive)),
        ["counterparty-organizer"] = tenant => WithFirstAsync(tenant, "organizer", true),
        ["participant-email-malformed"] = tenant =>
        {
            var body = Bodies.Contract(tenant);
            body.FirstParticipant()["email"] = "ada@example";
            return tenant.CreateAsync(body);
        },
        ["participant-email-needed"] = tenant => WithFirstAsync(tenant, "email", ""),
        ["participant-phone-needed"] = tenant => WithFirstAsync(tenant, "sign_method", "sms"),
        ["participants-too-many"] = tenant => CreateAsync(tenant, "parties", new JsonArray(Bodies.Company(Emails(40)))),
        ["participant-duplicate"] = tenant => CreateAsync(
            tenant, "parties", new JsonArray(Bodies.Individual("ada@example.org"), Bodies.Company("ADA@example.org"))),
        ["workspace-unknown"] = tenant => CreateAsync(tenant, "workspace_id", 1),
        ["workspace-create-forbidden"] = tenant => tenant.CreateAsync(
            Bodies.Contract(tenant).With("workspace_id", tenant.RestrictedWorkspace).With("template_id", tenant.RestrictedTemplate),
            tenant.Member),
        ["template-unknown"] = tenant => CreateAsync(tenant, "template_id", 1),
        ["template-of-other-workspace"] = tenant => CreateAsync(tenant, "template_id", tenant.RestrictedTemplate),
        ["template-inactive"] = tenant => CreateAsync(tenant, "template_id", tenant.InactiveTemplate),
    };

    private static Task<Reply> CreateAsync(TestTenant tenant, string field, JsonNode value) =>
        tenant.CreateAsync(Bodies.Contract(tenant).With(field, value));

    private static Task<Reply> WithFirstAsync(TestTenant tenant, string field, JsonNode value)
    {
        var body = Bodies.Contract(tenant);
        body.FirstParticipant()[field] = value;
        return tenant.CreateAsync(body);
    }

    private static string[] Emails(int count) =>
        [.. Enumerable.Range(0, count).Select(number => $"p{number}@example.org")];

    // So many parties have too many participants, too: then the first rule decides, and both problems are told.
    private static JsonArray Individuals(int count) =>
        [.. Emails(count).Select(Bodies.Individual)];
}
