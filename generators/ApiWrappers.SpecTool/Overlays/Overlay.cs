using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Overlays;

/// <summary>Applies a document of the OpenAPI Overlay Specification 1.0.</summary>
internal static class Overlay
{
    /// <summary>Applies an overlay to a document.</summary>
    /// <param name="path">The file with the overlay.</param>
    /// <param name="root">The document, which is changed.</param>
    /// <param name="isStrict">True when warnings are errors.</param>
    /// <exception cref="SpecException">The overlay cannot be read.</exception>
    public static IEnumerable<SpecFinding> Apply(string path, SpecNode root, bool isStrict)
    {
        var overlay = SpecReader.Read(path);
        if (overlay["overlay"].Text?.StartsWith("1.", StringComparison.Ordinal) != true)
            throw new SpecException("OPENAPI030", overlay.Place,
                "the file does not say that it is an overlay. It should begin with 'overlay: 1.0.0', 'info' and 'actions'.");

        var findings = new List<SpecFinding>();
        foreach (var action in overlay["actions"].Items)
        {
            if (action["target"].Text is not { } target)
                throw new SpecException("OPENAPI030", action.Place, "the action has no target. Add one, such as 'target: $.paths'.");

            var matches = JsonPath.Parse(target, action["target"].Place).Find(root);
            if (matches.Count == 0)
            {
                var severity = isStrict ? SpecSeverity.Error : SpecSeverity.Warning;
                findings.Add(new SpecFinding(
                    "OPENAPI030", severity, action["target"].Place,
                    $"'{target}' finds nothing in the document, so the action has no effect. Correct the target, or remove the action."));
            }

            foreach (var match in matches)
                Apply(action, match);
        }

        return findings;
    }

    private static void Apply(SpecNode action, JsonPathMatch match)
    {
        if (action["remove"].IsTrue)
        {
            match.Remove();
            return;
        }

        var update = action["update"];
        if (match.Node.IsList)
            match.Node.Add(update.Clone());
        else if (match.Node.IsMap && update.IsMap)
            Merge(match.Node, update);
        else
            throw new SpecException("OPENAPI030", update.Exists ? update.Place : action.Place,
                "an update needs a map or a list as its target, and a map for a map. Let the target be the object around the value.");
    }

    private static void Merge(SpecNode node, SpecNode update)
    {
        foreach (var (name, value) in update.Members)
        {
            if (node[name].IsMap && value.IsMap)
                Merge(node[name], value);
            else if (node[name].IsList && value.IsList)
            {
                foreach (var item in value.Items)
                    node[name].Add(item.Clone());
            }
            else
                node.Set(name, value.Clone());
        }
    }
}
