using System.Runtime.CompilerServices;
using System.Text.Json;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Reads the fields of one JSON object and reports each that is missing or malformed under its path.</summary>
/// <param name="element">The object; anything else reports a wrong type and reads as empty.</param>
/// <param name="path">Path of the object, empty for the body itself.</param>
/// <param name="check">Where problems go.</param>
internal readonly struct JsonFields(JsonElement element, string path, BodyCheck check)
{
    public static JsonFields Of(JsonElement element, string path, BodyCheck check)
    {
        check.ReportIf(
            element.ValueKind != JsonValueKind.Object, BodyRules.FieldType, path.Length == 0 ? "body" : path, "Not an object.");
        return new(element, path, check);
    }

    /// <summary>Path of the object in the body.</summary>
    public string Path => path;

    public string PathOf(string name) => BodyReading.PathOf(path, name);

    public bool Has(string name) => Find(name, required: false) is not null;

    public void Missing(string name) => check.Report(BodyRules.FieldMissing, PathOf(name), "Required.");

    public bool IsNull(string name) => Find(name, required: false) is { ValueKind: JsonValueKind.Null };

    public bool IsNumber(string name) => Find(name, required: false) is { ValueKind: JsonValueKind.Number };

    /// <summary>Reports a field when it breaks a rule. A value that is not an object was reported already, and has no fields.</summary>
    public void ReportIf(bool broken, Rule rule, string name, string problem)
    {
        if (broken && element.ValueKind == JsonValueKind.Object)
            check.Report(rule, PathOf(name), problem);
    }

    /// <summary>The same, with a text that is put together only for a broken rule.</summary>
    public void ReportIf(
        bool broken, Rule rule, string name, [InterpolatedStringHandlerArgument(nameof(broken))] ref ProblemText problem)
    {
        if (broken)
            ReportIf(broken, rule, name, problem.Take());
    }

    /// <summary>A text.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="max">Most characters.</param>
    /// <param name="min">Least characters.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="nullable">Whether null stands for no text.</param>
    /// <param name="fallback">The text when the field is left out.</param>
    public string Text(
        string name, int max = int.MaxValue, int min = 0, bool required = false, bool nullable = false, string fallback = "")
    {
        if (Find(name, required) is not { } value)
            return fallback;

        if (nullable && value.ValueKind == JsonValueKind.Null)
            return "";

        if (value.ValueKind != JsonValueKind.String)
        {
            check.Report(BodyRules.FieldType, PathOf(name), "Not a string.");
            return "";
        }

        var text = value.GetString()!;
        ReportIf(text.Length < min, BodyRules.FieldLength, name, $"Shorter than {min} characters.");
        ReportIf(text.Length > max, BodyRules.FieldLength, name, $"Longer than {max} characters.");
        return text;
    }

    public string Choice(string name, IReadOnlyList<string> allowed, string fallback, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return fallback;

        if (value.ValueKind != JsonValueKind.String)
        {
            check.Report(BodyRules.FieldType, PathOf(name), "Not a string.");
            return fallback;
        }

        foreach (var choice in allowed)
        {
            if (value.ValueEquals(choice))
                return choice;
        }

        check.Report(BodyRules.FieldValue, PathOf(name), $"Not one of {string.Join(", ", allowed)}.");
        return fallback;
    }

    /// <summary>An integer that may be left out or null.</summary>
    public long? OptionalInteger(string name) => Has(name) && !IsNull(name) ? Integer(name) : null;

    public long Integer(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return 0;

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
            return number;

        check.Report(BodyRules.FieldType, PathOf(name), "Not an integer.");
        return 0;
    }

    public bool? Flag(string name)
    {
        if (Find(name, required: false) is not { } value)
            return null;

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();

        check.Report(BodyRules.FieldType, PathOf(name), "Not a boolean.");
        return null;
    }

    public decimal? Number(string name)
    {
        if (Find(name, required: false) is not { } value)
            return null;

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;

        check.Report(BodyRules.FieldType, PathOf(name), "Not a number.");
        return null;
    }

    /// <summary>An array of texts or integers, as it stands; null when omitted.</summary>
    public IReadOnlyList<JsonElement>? Values(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return null;

        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray()];

        check.Report(BodyRules.FieldType, PathOf(name), "Not an array.");
        return [];
    }

    /// <summary>An object that is a field of this one; null when omitted.</summary>
    public JsonFields? Object(string name, bool required = false) =>
        Find(name, required) is { } value ? Of(value, PathOf(name), check) : null;

    /// <summary>The objects of an array that is a field of this one; null when omitted.</summary>
    public IReadOnlyList<JsonFields>? Objects(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return null;

        if (value.ValueKind != JsonValueKind.Array)
        {
            check.Report(BodyRules.FieldType, PathOf(name), "Not an array.");
            return [];
        }

        var items = new List<JsonFields>();
        foreach (var item in value.EnumerateArray())
        {
            if (check.IsFull)
                break;

            items.Add(Of(item, $"{PathOf(name)}[{items.Count}]", check));
        }

        return items;
    }

    /// <summary>Reads the items of a list, until no more problems are reported.</summary>
    /// <param name="items">The items; null for none.</param>
    /// <param name="read">Reads one.</param>
    public List<T> Each<T>(IReadOnlyList<JsonFields>? items, Func<JsonFields, T> read)
    {
        var results = new List<T>();
        foreach (var item in items ?? [])
        {
            if (check.IsFull)
                break;

            results.Add(read(item));
        }

        return results;
    }

    /// <summary>Notes the members of an object within this one, so that hints know them when the object is missing.</summary>
    public void Expect(string inner, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            check.Reading?.NoteName(PathOf(inner), name);
    }

    /// <summary>Takes members of any shape without looking at what they hold.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            check.Reading?.NoteName(path, name);
            check.Reading?.NoteOpaque(path, name);
        }
    }

    /// <summary>Reports a problem under a path of its own when a rule is broken.</summary>
    public void ReportAt(bool broken, Rule rule, string fixedPath, string problem) =>
        check.ReportIf(broken && element.ValueKind == JsonValueKind.Object, rule, fixedPath, problem);

    private JsonElement? Find(string name, bool required)
    {
        Work.Check(1 + (element.ValueKind == JsonValueKind.Object ? element.GetPropertyCount() : 0));
        // Nothing that follows would be reported, so the rest of a long list is not looked at.
        if (check.IsFull)
            return null;

        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value))
        {
            check.Reading?.Note(path, name);
            return value;
        }

        check.Reading?.NoteName(path, name);
        if (required && element.ValueKind == JsonValueKind.Object)
            Missing(name);
        return null;
    }
}
