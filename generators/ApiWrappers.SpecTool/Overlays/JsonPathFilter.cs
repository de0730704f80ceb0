using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Overlays;

/// <summary>Parses a filter such as <c>@.name == 'limit' &amp;&amp; !@.schema</c>.</summary>
internal static class JsonPathFilter
{
    public static Func<SpecNode, bool> Parse(JsonPathScanner scan)
    {
        scan.Blanks();
        var all = new List<Func<SpecNode, bool>> { And(scan) };
        while (scan.Take("||"))
            all.Add(And(scan));
        return node => all.Any(one => one(node));
    }

    private static Func<SpecNode, bool> And(JsonPathScanner scan)
    {
        var all = new List<Func<SpecNode, bool>> { One(scan) };
        while (scan.Take("&&"))
            all.Add(One(scan));
        return node => all.All(one => one(node));
    }

    private static Func<SpecNode, bool> One(JsonPathScanner scan)
    {
        scan.Blanks();
        if (scan.Take("!"))
        {
            var not = One(scan);
            return node => !not(node);
        }

        if (scan.Take("("))
        {
            var inner = Parse(scan);
            scan.Expect(')');
            scan.Blanks();
            return inner;
        }

        var left = Operand(scan);
        scan.Blanks();
        foreach (var sign in new[] { "==", "!=" })
        {
            if (scan.Take(sign))
            {
                scan.Blanks();
                var right = Operand(scan);
                scan.Blanks();
                return node => AreEqual(left(node), right(node)) == (sign == "==");
            }
        }

        return node => left(node) is not null;
    }

    private static bool AreEqual(SpecNode? left, SpecNode? right)
        => left is null || right is null
            ? left is null && right is null
            : left.Kind == right.Kind && !left.IsMap && !left.IsList && left.Text == right.Text;

    private static Func<SpecNode, SpecNode?> Operand(JsonPathScanner scan)
    {
        if (scan.Take("@"))
        {
            var names = new List<string>();
            while (true)
            {
                if (scan.Take("["))
                {
                    names.Add(scan.IsQuote ? scan.Quoted() : throw scan.Wrong("expected a name in quotes"));
                    scan.Expect(']');
                }
                else if (scan.Take("."))
                    names.Add(scan.Name());
                else
                    break;
            }

            return node => names.Aggregate(node, (at, name) => at[name]) is { Exists: true } found ? found : null;
        }

        var place = SpecPlace.Start("");
        if (scan.IsQuote)
        {
            var text = SpecNode.Of(scan.Quoted(), place);
            return _ => text;
        }

        var bare = scan.Bare();
        var value = bare switch
        {
            "true" or "false" => SpecNode.Of(bare == "true", place),
            "null" => SpecNode.Null(place),
            _ when bare.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '.' or '+' or 'e' or 'E') => SpecNode.Number(bare, place),
            _ => throw scan.Wrong($"'{bare}' is not a value; functions are not supported"),
        };
        return _ => value;
    }
}
