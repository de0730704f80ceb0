using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Operation ids in requests to the control API.</summary>
internal static class KnownOperations
{
    private const int Suggestions = 3;

    private static readonly string[] Names =
        [.. OneflowApi.Operations.Concat(SignicatApi.Operations).Select(operation => operation.Name)];

    /// <summary>Gives the id back when an operation has it.</summary>
    /// <exception cref="ControlException">None has it; the message lists those with a similar id.</exception>
    public static string Expect(string id)
    {
        if (Names.Contains(id))
            return id;

        var near = Names
            .Select(known => (Id: known, Distance: Distance(known, id)))
            .Where(known => known.Distance <= Math.Max(known.Id.Length, id.Length) / 2)
            .OrderBy(known => known.Distance)
            .Take(Suggestions)
            .Select(known => known.Id)
            .ToList();
        throw new ControlException(
            400,
            "operation is not the id of an operation: "
            + (near.Count > 0 ? $"did you mean {string.Join(", ", near)}?" : "openapi/oneflow.yaml lists them, such as getContract; those of openapi/signicat.yaml have signicat. before their id."));
    }

    /// <summary>How many letters have to be added, removed or replaced to make one id of the other, in any case.</summary>
    private static int Distance(string left, string right)
    {
        // Longer ones are near to none, and would only cost time.
        if (right.Length > 2 * left.Length)
            return right.Length;

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isEqual = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var replaced = diagonal + (isEqual ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
