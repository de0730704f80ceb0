using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OneflowFake.Tenants.ControlProtocol;

/// <summary>Reads the query of a control request.</summary>
internal sealed class ControlQuery(IQueryCollection query)
{
    /// <summary>Checks that only known parameters were sent: a misspelt one must not pass unseen.</summary>
    public ControlQuery Expect(params string[] known)
    {
        var unknown = query.Keys.FirstOrDefault(name => !known.Contains(name));
        return unknown is null
            ? this
            : throw new ControlException(
                400,
                known.Length == 0
                    ? "This request takes no query: send it without one."
                    : $"The query has an unknown parameter: it knows {string.Join(", ", known)}.");
    }

    /// <summary>A text; null when omitted.</summary>
    public string? Text(string name)
    {
        var values = query[name];
        return values.Count <= 1 ? values.FirstOrDefault() : throw new ControlException(400, $"{name} is given twice: send it once.");
    }

    /// <summary>A switch; false when it is omitted.</summary>
    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new ControlException(400, $"{name} is neither true nor false: send one of them, or omit it."),
    };

    /// <summary>An integer; null when omitted.</summary>
    public long? Integer(string name, long min, long max)
    {
        if (Text(name) is not { } text)
            return null;

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new ControlException(400, $"{name} is not an integer from {min} to {max}: send one, or leave it out.");
    }
}
