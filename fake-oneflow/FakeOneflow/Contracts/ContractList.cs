using System.Text.Json;
using FakeOneflow.Http;

namespace FakeOneflow.Contracts;

/// <summary>Answers with a list that belongs to the contract of the path.</summary>
internal static class ContractList
{
    public static Outcome Answer<T>(
        ApiCall call, Func<Contract, IEnumerable<T>> items, IReadOnlyList<SortKey<T>>? keys,
        Action<Utf8JsonWriter, T, Contract> write)
    {
        var missing = ContractLookup.Find(call, out var found);
        IReadOnlyList<T> listed = missing is null ? [.. items(found.Contract)] : [];
        var answer = ListJson.Answer(call, listed, keys, (json, item) => write(json, item, found.Contract));
        // A malformed query is told first, as everywhere.
        return answer is Refusal ? answer : missing ?? answer;
    }
}
