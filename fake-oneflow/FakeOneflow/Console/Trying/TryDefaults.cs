using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneflowFake.Console.Trying;

/// <summary>Fills in a call with what the tenant has, so that it can be sent as it stands.</summary>
internal static class TryDefaults
{
    private const string Signicat = "Signicat";

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(PageCall call, Node operation, Node tenant)
    {
        var known = await KnownAsync(call, operation, tenant);
        var admin = tenant["users"].Items.FirstOrDefault(user => user["is_admin"].IsTrue && user["active"].IsTrue);
        var values = new Dictionary<string, string>();
        foreach (var parameter in operation["parameters"].Items)
            values[TryCall.FieldOf(parameter)] = ValueOf(parameter, known);
        values[TryCall.User] = admin["id"].Text;
        values[TryCall.Body] = BodyOf(operation, known, tenant, admin["email"].Text);
        return values;
    }

    // What the tenant does not have is left to people, but for what can be anything.
    private static string ValueOf(Node parameter, Dictionary<string, string> known)
    {
        if (!parameter["required"].IsTrue)
            return "";

        return known.TryGetValue(parameter["name"].Text, out var value) || parameter["in"].Text == "path" ? value ?? ""
            : parameter["values"].Count > 0 ? parameter["values"].Items.First().Text
            : parameter["type"].Text.StartsWith("string", StringComparison.Ordinal) ? "text" : "1";
    }

    private static async Task<Dictionary<string, string>> KnownAsync(PageCall call, Node operation, Node tenant)
    {
        var template = tenant["templates"].Items.FirstOrDefault(candidate => candidate["active"].IsTrue);
        var known = new Dictionary<string, string>
        {
            ["tenant_id"] = call.Frame.Tenant,
            ["token_id"] = tenant["token_id"].Text,
            ["operation"] = "getContract",
            ["template_id"] = template["id"].Text,
            ["workspace_id"] = template["workspace_id"].Text,
        };
        if (operation["vendor"].Text == Signicat || operation["path"].Text.Contains("/signicat", StringComparison.Ordinal))
            Add(known, await call.GetAsync("/signicat"), await call.GetAsync("/signicat/tokens"), tenant, operation);
        else
            await AddContractAsync(call, operation, known);
        if (operation["path"].Text is var path && path.Contains("{webhook_id}", StringComparison.Ordinal))
            known["webhook_id"] = Last(await call.GetAsync("/webhooks"), "webhooks", "id");
        if (path.Contains("{callback_id}", StringComparison.Ordinal))
            known["callback_id"] = Last(await call.GetAsync("/deliveries?latest=1"), "deliveries", "callback_id");
        if (path.Contains("{fault_id}", StringComparison.Ordinal))
            known["fault_id"] = Last(await call.GetAsync("/faults"), "faults", "id");
        if (path.Contains("{sequence}", StringComparison.Ordinal))
            known["sequence"] = Last(await call.GetAsync("/journal?latest=1"), "entries", "sequence");
        return known;
    }

    private static void Add(Dictionary<string, string> known, Node signicat, Node tokens, Node tenant, Node operation)
    {
        var document = signicat["documents"].Items.FirstOrDefault();
        var signer = document["signers"].Items.FirstOrDefault(candidate => !candidate["signed_time"].Exists);
        (known["documentId"], known["document_id"]) = (document["id"].Text, document["id"].Text);
        (known["signerId"], known["signer_id"]) = (signer["id"].Text, signer["id"].Text);
        known["session_id"] = signicat["sessions"].Items.FirstOrDefault()["id"].Text;
        known["eventId"] = signicat["events"].Items.FirstOrDefault()["id"].Text;
        known["access_token_id"] = Last(tokens, "tokens", "id");
        known["id"] = operation["path"].Text.Contains("sessions", StringComparison.Ordinal)
            ? known["session_id"]
            : signicat["webhooks"].Items.FirstOrDefault()["id"].Text;
        known["client_id"] = tenant["signicat"]["client_id"].Text;
        known["client_secret"] = tenant["signicat"]["client_secret"].Text;
    }

    private static async Task AddContractAsync(PageCall call, Node operation, Dictionary<string, string> known)
    {
        if (!operation["path"].Text.Contains("{contract_id}", StringComparison.Ordinal))
            return;

        // Drafts can be changed and published, and what is pending can be signed.
        var name = operation["name"].Text;
        var isAboutPeople = name.Contains("sign", StringComparison.OrdinalIgnoreCase) || name.Contains("decline", StringComparison.Ordinal)
            || name.Contains("view", StringComparison.Ordinal) || name.Contains("AccessLink", StringComparison.Ordinal);
        var contracts = (await call.GetAsync("/contracts?limit=100"))["contracts"].Items.ToList();
        var best = contracts.Find(contract => contract["state"].Text == (isAboutPeople ? "pending" : "draft"));
        if (!best.Exists)
            best = contracts.FirstOrDefault();
        if (!best.Exists)
            return;

        var contract = await call.GetAsync($"/contracts/{best["id"]}");
        var party = contract["parties"].Items.FirstOrDefault(candidate => !candidate["my_party"].IsTrue);
        known["contract_id"] = contract["id"].Text;
        known["party_id"] = party["id"].Text;
        known["participant_id"] = party["participants"].Items.FirstOrDefault()["id"].Text;
        known["data_field_id"] = "c::" + contract["data_fields"].Items.FirstOrDefault()["custom_id"];
        known["file_id"] = contract["files"].Items.FirstOrDefault()["id"].Text;
        known["event_id"] = contract["events"].Items.FirstOrDefault()["id"].Text;
    }

    private static string BodyOf(Node operation, Dictionary<string, string> known, Node tenant, string admin)
    {
        if (operation["name"].Text == "createContract")
            return Indented(JsonNode.Parse(new Snippets("", tenant).Body)!);

        var example = TryBodies.Find(operation["name"].Text, admin) ?? operation["body"]["example"].Text;
        return operation["body"]["content_type"].Text switch
        {
            "" => "",
            "application/x-www-form-urlencoded" =>
                "grant_type=client_credentials&client_id="
                + $"{Uri.EscapeDataString(known["client_id"])}&client_secret={Uri.EscapeDataString(known["client_secret"])}",
            "multipart/form-data" => "file=sample.pdf\nupload_as=attachment",
            _ => Indented(Fill(JsonNode.Parse(example)!, known)),
        };
    }

    private static JsonNode Fill(JsonNode node, Dictionary<string, string> known)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (value is JsonValue && known.GetValueOrDefault(name) is { Length: > 0 } text)
                    json[name] = value.GetValueKind() == JsonValueKind.Number ? JsonNode.Parse(text) : JsonValue.Create(text);
                else if (value is not null)
                    Fill(value, known);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
                Fill(item, known);
        }

        return node;
    }

    private static string Indented(JsonNode json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonMarkup.Indented))
            json.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Last(Node list, string name, string member) => list[name].Items.LastOrDefault()[member].Text;
}
