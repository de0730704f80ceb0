using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The filters of the list of contracts; all of them must hold.</summary>
internal static class ContractFilters
{
    private const string ByName = "filter[name]";
    private const string ByStates = "filter[states]";
    private const string ByPublishedTime = "filter[published_time]";
    private const string ByDataField = "filter[data_field_match]";

    public static IReadOnlyList<string> Names { get; } = [ByName, ByStates, ByPublishedTime, ByDataField];

    public static RuleViolation? Apply(ApiCall call, ref List<Contract> contracts)
    {
        if (QueryFilter.Text(call, ByName, out var name) is { } badName)
            return badName;

        if (States(call, out var states) is { } badStates)
            return badStates;

        if (QueryFilter.Range(call, ByPublishedTime, out var published) is { } badRange)
            return badRange;

        if (Match(call, out var customId, out var value) is { } badMatch)
            return badMatch;

        contracts =
        [
            .. from contract in contracts
               where name is null || contract.Name == name
               where states is null || states.Contains(ContractJson.State(contract))
               where published is not { } range || (contract.PublishedTime >= range.From && contract.PublishedTime <= range.To)
               where customId is null
                   || contract.DataFields.Any(field => field.CustomId == customId && field.Value == value)
               select contract,
        ];
        return null;
    }

    private static RuleViolation? States(ApiCall call, out string[]? states)
    {
        var violation = QueryFilter.Text(call, ByStates, out var text);
        states = text?.Split(',');
        return violation
            ?? call.RefuseIf(
                states?.All(Vocabulary.ContractStates.Contains) == false, FilterRules.Malformed, ByStates,
                $"Not among {string.Join(", ", Vocabulary.ContractStates)}.");
    }

    private static RuleViolation? Match(ApiCall call, out string? customId, out string? value)
    {
        var violation = QueryFilter.Text(call, ByDataField, out var text, max: 600);
        var colon = text?.IndexOf(':') ?? -1;
        var isMatch = colon > 0 && colon < text!.Length - 1;
        customId = isMatch ? text![..colon] : null;
        value = isMatch ? text![(colon + 1)..] : null;
        return violation
            ?? call.RefuseIf(text is not null && !isMatch, FilterRules.Malformed, ByDataField, "Not custom_id:value.");
    }
}
