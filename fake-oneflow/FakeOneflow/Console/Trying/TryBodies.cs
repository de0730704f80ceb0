namespace OneflowFake.Console.Trying;

/// <summary>Bodies of operations for which an example out of the schema says too little, or what cannot be.</summary>
internal static class TryBodies
{
    private static readonly Dictionary<string, string> ByName = new()
    {
        ["createParty"] =
            """
            {"type":"company","name":"Analytical Engines Ltd","country_code":"GB","participants":[
            {"name":"Charles Babbage","email":"charles@example.org","delivery_channel":"email","signatory":true}]}
            """,
        ["updateParty"] = """{"country_code":"SE"}""",
        ["createParticipant"] = """{"name":"Joan Clarke","email":"joan@example.org","delivery_channel":"email","signatory":true}""",
        ["updateContractDataField"] = """{"value":"30 days"}""",
        ["updateContractDataFields"] = """{"data_fields":[{"_private_ownerside":{"custom_id":"payment_terms"},"value":"30 days"}]}""",
        ["createReminder"] =
            """
            {"subject":"Please sign","message":"The contract waits for you.","date_time":"2040-01-01T09:00:00Z","reminder_recipients":[
            {"email":"ADMIN"}]}
            """,
        ["signicat.createDocument"] =
            """
            {"title":"Lease of a van","externalId":"order-1","contactDetails":{"email":"sales@example.org"},
            "dataToSign":{"fileName":"lease.pdf","base64Content":"JVBERi0xLjQK"},"signers":[{"externalSignerId":"ada-1",
            "signerInfo":{"firstName":"Ada","lastName":"Lovelace"},"redirectSettings":{"redirectMode":"donot_redirect"},
            "signatureType":{"mechanism":"pkisignature"}}]}
            """,
        ["signicat.createSession"] = """{"flow":"headless"}""",
        ["control.setClock"] = """{"advance":"01:00:00"}""",
        ["control.createFault"] = """{"operation":"getContract","response":"503","times":1}""",
        ["control.sendCall"] = """{"method":"GET","path":"/v1/users?limit=1"}""",
        ["control.createTestEvent"] = """{"type":"contract:sign"}""",
        ["control.setDeliverySwitches"] = """{"delay":"00:05:00"}""",
        ["control.setExtension"] = """{"method":"show_token"}""",
        ["control.setTypeOfTemplate"] = """{"template_type_id":null}""",
    };

    /// <summary>The body of an operation; null when its schema gives a good one.</summary>
    /// <param name="operation">Name of the operation.</param>
    /// <param name="admin">Email address of an admin of the account.</param>
    public static string? Find(string operation, string admin) =>
        ByName.GetValueOrDefault(operation)?.Replace("ADMIN", admin, StringComparison.Ordinal);
}
