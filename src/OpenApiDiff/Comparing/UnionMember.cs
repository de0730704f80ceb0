using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>An alternative of a union as it was and as it is.</summary>
/// <param name="Name">Its name: of its schema, or made from what it holds.</param>
/// <param name="Before">The older schema.</param>
/// <param name="After">The newer schema.</param>
internal sealed record UnionMember(string Name, IOpenApiSchema Before, IOpenApiSchema After)
{
    /// <summary>Returns the name, numbered where other alternatives that look alike have it already.</summary>
    public static string Unique(string name, Func<string, bool> isTaken)
    {
        var unique = name;
        for (var number = 2; isTaken(unique); number++)
            unique = $"{name}#{number}";
        return unique;
    }

    /// <summary>
    /// Pairs the alternatives: those that are the same, then those of equal name, then those that look alike in their order.
    /// Takes what it pairs out of the maps.
    /// </summary>
    public static IReadOnlyList<UnionMember> Match(Dictionary<string, IOpenApiSchema> before, Dictionary<string, IOpenApiSchema> after)
    {
        var pairs = new List<UnionMember>();
        Take((old, now) => old.Value is not OpenApiSchemaReference && now.Value is not OpenApiSchemaReference
            && SchemaText.Of(old.Value) == SchemaText.Of(now.Value));
        Take((old, now) => old.Key == now.Key);
        Take((old, now) => Unnumbered(old.Key) == Unnumbered(now.Key));
        return pairs;

        void Take(Func<KeyValuePair<string, IOpenApiSchema>, KeyValuePair<string, IOpenApiSchema>, bool> isSame)
        {
            foreach (var old in before.ToList())
            {
                if (after.FirstOrDefault(now => isSame(old, now)) is { Key: { } name } match)
                {
                    pairs.Add(new UnionMember(name, old.Value, match.Value));
                    before.Remove(old.Key);
                    after.Remove(name);
                }
            }
        }
    }

    private static string Unnumbered(string name) => name.Split('#')[0];
}
