using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Documents;

/// <summary>Lists summaries of documents, page by page.</summary>
internal static class DocumentSummaries
{
    private const int MaxLimit = 100;

    private static readonly ChoiceSchema States =
        new(["unsigned", "waiting_for_attachments", "partialsigned", "signed", "canceled", "expired"]);

    public static OperationResult List(ApiCall call)
    {
        var violation = SignicatQuery.Integer(call, "offset", 0, int.MaxValue, 0, out var offset);
        violation = SignicatQuery.Integer(call, "limit", 1, MaxLimit, MaxLimit, out var limit) ?? violation;
        violation = SignicatQuery.Choice(call, "status", States, out var status) ?? violation;
        violation = SignicatQuery.Time(call, "fromDate", out var from) ?? violation;
        violation = SignicatQuery.Time(call, "toDate", out var to) ?? violation;
        violation = SignicatQuery.Time(call, "lastUpdated", out var updated) ?? violation;
        violation = SignicatQuery.Time(call, "signedDate", out var signed) ?? violation;
        if (violation is not null)
            return violation;

        var found = call.Tenant.Signicat.Documents.Where(document =>
            HasTexts(call, document)
            && (status is null || DocumentJson.StateOf(document) == status)
            && (from is null || document.Created >= from)
            && (to is null || document.Created <= to)
            && (updated is null || document.LastUpdated > updated)
            && (signed is null || document.SignedDate > signed)).ToList();
        return SignicatResponse.Of(new JsonObject
        {
            ["offset"] = offset,
            ["limit"] = limit,
            ["size"] = found.Count,
            ["links"] = Links(call, offset, limit, found.Count),
            ["data"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(document => DocumentJson.Summary(call, document))]),
        });
    }

    private static bool HasTexts(ApiCall call, SignDocument document) =>
        Any(call, "externalId", [document.ExternalId])
        && Any(call, "title", [document.Title])
        && Any(call, "tags", document.Tags)
        && Any(call, "signerId", document.Signers.Select(signer => SignicatResponse.Id(signer.Id)))
        && Any(call, "externalSignerId", document.Signers.Select(signer => signer.ExternalId))
        && Any(call, "nameOfSigner", document.Signers.Select(signer => signer.FullName));

    private static bool Any(ApiCall call, string name, IEnumerable<string> values) =>
        SignicatQuery.Text(call, name) is not { } text || values.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static JsonObject Links(ApiCall call, int offset, int limit, int size)
    {
        var links = new JsonObject { ["first"] = Address(0) };
        if (offset + limit < size)
            links["next"] = Address(offset + limit);
        if (offset > 0)
            links["previous"] = Address(Math.Max(0, offset - limit));
        return links;

        // The filters stay, or the next page would be one of another list.
        string Address(int at)
        {
            var query = QueryString.Create(call.Query.Where(parameter => parameter.Key is not ("offset" or "limit")))
                .Add("offset", at.ToString(CultureInfo.InvariantCulture)).Add("limit", limit.ToString(CultureInfo.InvariantCulture));
            return $"{call.Origin}{SignicatApi.Path}{call.Path}{query}";
        }
    }
}
