using System.Text.Json;

namespace OneflowFake.Comparison.Comparing;

/// <summary>
/// Compares two JSON bodies by shape: members, types and forms of values. Each item of a real list is compared with the item of
/// the fake's list that is most like it, as lists of two accounts have different lengths and orders.
/// </summary>
/// <param name="isRefusal">True for the body of a refusal, whose codes are compared as they are.</param>
/// <param name="wider">A list with more items of the fake; undefined for none.</param>
internal sealed class JsonComparer(bool isRefusal, JsonElement wider)
{
    private const int MaxItems = 200;
    private const int MaxCandidates = 40;

    /// <summary>All differences, each once.</summary>
    /// <param name="real">The real body.</param>
    /// <param name="fake">The fake's body.</param>
    /// <param name="isRefusal">True for the body of a refusal.</param>
    /// <param name="wider">The fake's list without filters and pages, whose items are compared too; undefined for none.</param>
    public static IReadOnlyList<Difference> Compare(JsonElement real, JsonElement fake, bool isRefusal, JsonElement wider = default)
    {
        var found = new List<Difference>();
        new JsonComparer(isRefusal, wider).Compare(real, fake, "", "", found);
        return [.. found.Distinct()];
    }

    private void Compare(JsonElement real, JsonElement fake, string place, string member, List<Difference> found)
    {
        var (realType, fakeType) = (TypeOf(real), TypeOf(fake));
        if (realType != fakeType)
        {
            var isNull = realType == "null" || fakeType == "null";
            found.Add(new(isNull ? DifferenceKinds.Null : DifferenceKinds.Type, place, realType, fakeType,
                isNull ? Weights.Data : Weights.Behavior));
            return;
        }

        switch (real.ValueKind)
        {
            case JsonValueKind.Object:
                CompareMembers(real, fake, place, member, found);
                break;
            case JsonValueKind.Array:
                CompareItems(real, fake, place, member, found);
                break;
            case JsonValueKind.Null:
                break;
            default:
                CompareValues(real, fake, place, member, found);
                break;
        }
    }

    private void CompareMembers(JsonElement real, JsonElement fake, string place, string member, List<Difference> found)
    {
        if (MemberName.IsMap(member))
            return;

        foreach (var property in real.EnumerateObject())
        {
            var name = place + "/" + MemberName.Show(property.Name);
            if (fake.TryGetProperty(property.Name, out var counterpart))
                Compare(property.Value, counterpart, name, property.Name, found);
            else
                found.Add(new(DifferenceKinds.MissingMember, name, TypeOf(property.Value), null));
        }

        foreach (var property in fake.EnumerateObject())
        {
            if (!real.TryGetProperty(property.Name, out _))
                found.Add(new(DifferenceKinds.ExtraMember, place + "/" + MemberName.Show(property.Name), null, TypeOf(property.Value)));
        }
    }

    private void CompareItems(JsonElement real, JsonElement fake, string place, string member, List<Difference> found)
    {
        // The texts for people of a refusal may be several.
        if (isRefusal && Words.IsMessage(member))
            return;

        List<JsonElement> candidates = [.. fake.EnumerateArray().Take(MaxCandidates)];
        if (place == RootList(wider, out var more))
            candidates.AddRange(more.EnumerateArray().Take(MaxCandidates));
        if (candidates.Count == 0)
            return;

        foreach (var item in real.EnumerateArray().Take(MaxItems))
            found.AddRange(Closest(item, candidates, place + "/*", member));
    }

    private List<Difference> Closest(JsonElement item, List<JsonElement> candidates, string place, string member)
    {
        List<Difference>? closest = null;
        foreach (var candidate in candidates)
        {
            var differences = new List<Difference>();
            Compare(item, candidate, place, member, differences);
            if (closest is null || Score.Of(differences) < Score.Of(closest))
                closest = differences;
            if (closest.Count == 0)
                break;
        }

        return closest!;
    }

    private void CompareValues(JsonElement real, JsonElement fake, string place, string member, List<Difference> found)
    {
        if (Words.IsWord(member, isRefusal))
        {
            if (!Words.AreEqual(real, fake))
            {
                // A list may hold things in states that the other account has none in.
                var weight = IsInRootList(place) ? Weights.Data : Weights.Behavior;
                found.Add(new(isRefusal ? DifferenceKinds.ErrorCode : DifferenceKinds.Value, place, Words.Show(real), Words.Show(fake),
                    weight));
            }

            return;
        }

        if (real.ValueKind != JsonValueKind.String)
            return;

        var (form, other) = (TextForm.Of(real.GetString()!), TextForm.Of(fake.GetString()!));
        if (isRefusal && (Words.IsMessage(member) || member.Length > 0 && place.Contains("problems/", StringComparison.Ordinal)))
        {
            if (real.GetString() != fake.GetString())
                found.Add(new(DifferenceKinds.Wording, place, form, other, Weights.Data));
        }
        else if (form != other)
        {
            var isBehavior = TextForm.IsStrict(form) && TextForm.IsStrict(other);
            found.Add(new(DifferenceKinds.Format, place, form, other, isBehavior ? Weights.Behavior : Weights.Data));
        }
    }

    private static bool IsInRootList(string place) =>
        place.StartsWith("/*", StringComparison.Ordinal) || place.StartsWith("/data/*", StringComparison.Ordinal);

    // A list is the body itself or its member data.
    private static string? RootList(JsonElement body, out JsonElement list)
    {
        list = body;
        return body.ValueKind switch
        {
            JsonValueKind.Array => "",
            JsonValueKind.Object when body.TryGetProperty("data", out list) && list.ValueKind == JsonValueKind.Array => "/data",
            _ => null,
        };
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
