using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Shows contracts as people see them in the vendor's app, with what happened to them.</summary>
internal static class ContractViewControl
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    /// <summary>Lists contracts, the latest first.</summary>
    public static Response List(ControlCall call)
    {
        var query = call.Query.Expect("limit", "text", "state");
        var limit = (int)(query.Integer("limit", 1, MaxLimit) ?? DefaultLimit);
        var (text, state) = (query.Text("text") ?? "", query.Text("state"));
        if (state is not null && !Vocabulary.ContractStates.Contains(state))
            throw new ControlException(400, $"state is not one of {string.Join(", ", Vocabulary.ContractStates)}: send one of them.");

        var contracts = call.Tenant.Oneflow.Contracts;
        var found = contracts.Reverse()
            .Where(contract => (state is null || ContractJson.State(contract) == state) && Contains(contract, text)).Take(limit);
        return Response.Json(Json.Build(json => ContractViewJson.WriteList(json, found, contracts.Count)));
    }

    public static Response Get(ControlCall call)
    {
        call.Query.Expect();
        var contract = Find(call);
        return Response.Json(Json.Build(json => ContractViewJson.Write(json, contract, call.Tenant)));
    }

    /// <summary>The bytes of a file. What people uploaded is never shown as a page of this server.</summary>
    public static Response File(ControlCall call)
    {
        call.Query.Expect();
        var contract = Find(call);
        var file = (PathIds.TryRead(call.Values["file_id"], out var id) ? contract.Files.Find(contract, id) : null)
            ?? throw new ControlException(404, "The contract has no file with that id: GET .../contracts/{id} lists those it has.");
        var isPdf = file.Content.Span.StartsWith("%PDF-"u8);
        return new(200, isPdf ? "application/pdf" : "application/octet-stream", file.Content)
        {
            Headers =
            [
                new("Content-Disposition", isPdf ? "inline" : "attachment"),
                new("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
                new("X-Content-Type-Options", "nosniff"),
            ],
        };
    }

    /// <summary>Creates an access link of a counterparty, as the API does.</summary>
    public static Response CreateLink(ControlCall call)
    {
        call.Object();
        var contract = Find(call);
        var participant = (PathIds.TryRead(call.Values["participant_id"], out var id) ? contract.FindParticipant(id) : null)
            ?? throw new ControlException(404, "The contract has no participant with that id: use one that GET /v1/contracts/{id} lists.");
        if (participant.IsOwnerSide)
            throw new ControlException(409, "Participants of the owner side have no links: let them sign with .../sign.");

        var link = new AccessLink(call.Tenant.Oneflow.NextLinkSecret(), call.Tenant, contract, participant, call.Tenant.Clock.GetUtcNow());
        call.Tenant.Oneflow.Add(link);
        return Response.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("url", $"{call.Command.Origin}{AccessLinkPages.Path}{link.Secret}");
                json.WriteTime("expiry_time", link.ExpiryTime);
                json.WriteEndObject();
            }),
            201);
    }

    private static Contract Find(ControlCall call) =>
        (PathIds.TryRead(call.Values["contract_id"], out var id) ? call.Tenant.Oneflow.FindContract(id) : null)
        ?? throw new ControlException(404, "The tenant has no contract with that id: use one that GET /v1/contracts lists.");

    private static bool Contains(Contract contract, string text) =>
        text.Length == 0
        || contract.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || contract.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal)
        || contract.Parties.Any(party => party.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
}
