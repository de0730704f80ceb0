using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Support;

/// <summary>Valid bodies, for tests to break in one place.</summary>
public static class Bodies
{
    public static JsonObject Contract(TestTenant tenant) => new()
    {
        ["workspace_id"] = tenant.Workspace,
        ["template_id"] = tenant.Template,
        ["name"] = "Order 17",
        ["parties"] = new JsonArray(Individual("ada@example.org"), Company("grace@example.org")),
    };

    /// <summary>A contract in which the first counterparty is a signatory, beside the owner.</summary>
    public static JsonObject ToSign(TestTenant tenant)
    {
        var body = Contract(tenant);
        body.FirstParticipant()["signatory"] = true;
        return body;
    }

    public static JsonObject Individual(string email) => new()
    {
        ["type"] = "individual",
        ["participant"] = Participant(email),
    };

    public static JsonObject Company(params string[] emails) => new()
    {
        ["type"] = "company",
        ["name"] = "Example Ltd",
        ["participants"] = new JsonArray([.. emails.Select(Participant)]),
    };

    public static JsonObject Participant(string email) => new()
    {
        ["name"] = "Some Body",
        ["email"] = email,
        ["delivery_channel"] = "email",
    };

    public static JsonObject Owner(params string[] emails) => new()
    {
        ["participants"] = new JsonArray([.. emails.Select(Participant)]),
    };

    public static JsonObject Invitation() => new() { ["subject"] = "Please sign", ["message"] = "Here it is." };

    public static JsonObject With(this JsonObject body, string name, JsonNode? value)
    {
        body[name] = value;
        return body;
    }

    public static JsonObject Without(this JsonObject body, string name)
    {
        body.Remove(name);
        return body;
    }

    /// <summary>The participant of the first party, an individual.</summary>
    public static JsonObject FirstParticipant(this JsonObject body) => body["parties"]![0]!["participant"]!.AsObject();
}
