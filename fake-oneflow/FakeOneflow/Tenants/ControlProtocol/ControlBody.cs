using System.Globalization;
using System.Text.Json;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>Reads the body of a control request. No body is the same as an empty object.</summary>
internal static class ControlBody
{
    /// <exception cref="ControlException">The body is not a JSON object, or has a field that is not known.</exception>
    public static JsonElement Read(RequestBody body, params string[] known)
    {
        var element = Parse(body);
        Expect(element, "body", known);
        return element;
    }

    /// <summary>Checks that an element is an object with known fields only: a misspelt one must not pass unseen.</summary>
    public static void Expect(JsonElement element, string path, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new ControlException(400, $"{path} is not a JSON object: send one with {Join(known)}, or nothing.");

        foreach (var field in element.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                throw new ControlException(400, $"{path} has an unknown field {ShortText.Of(field.Name)}: it knows {Join(known)}.");
        }
    }

    public static DateTimeOffset Time(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String || !Moment.TryParse(value.GetString()!, out var time))
            throw new ControlException(400, $"{path} is not a moment: send one such as \"2025-01-15T09:00:00Z\".");

        return TimeBounds.Allows(time)
            ? time
            : throw new ControlException(
                400, $"{path} is not from {TimeBounds.Range}: send a moment in between.");
    }

    public static TimeSpan Span(JsonElement value, string path)
    {
        // A bare number would be read as days, which is not what anybody means by it.
        if (value.ValueKind == JsonValueKind.String
            && value.GetString()!.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var span)
            && span >= TimeSpan.Zero)
        {
            return span <= TimeBounds.LongestSpan
                ? span
                : throw new ControlException(400, $"{path} is longer than {TimeBounds.LongestSpan.Days} days: send less.");
        }

        throw new ControlException(
            400, $"{path} is not a span of time: send hours, minutes and seconds such as \"06:00:01\", or \"30.00:00:00\" for days.");
    }

    private static JsonElement Parse(RequestBody body)
    {
        if (body.IsCut)
            throw new ControlException(400, $"The body is larger than {RequestBody.Cap} bytes: send less.");

        if (body.Bytes.IsEmpty)
            return Parse("{}"u8.ToArray());

        var (problem, deep) = JsonBody.Inspect(body.Bytes.Span);
        if (deep is not null)
            throw new ControlException(400, $"The body is nested more deeply than {JsonBody.MaxDepth} levels, {deep}: send a flatter one.");

        if (problem is not null)
            throw new ControlException(400, $"The body is not well-formed JSON. {problem} Send a JSON object.");

        return Parse(body.Bytes);
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private static string Join(string[] known) => string.Join(", ", known);
}
