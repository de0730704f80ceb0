using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// Builds the path and query of a request from an interpolated string. Text that comes from a caller is escaped,
/// so that it stays inside its own segment or value.
/// </summary>
[InterpolatedStringHandler]
public ref struct ApiPath
{
    private DefaultInterpolatedStringHandler _text;
    private bool _hasQuery;

    /// <summary>Starts a path; called by the compiler.</summary>
    /// <param name="literalLength">Characters of the fixed parts.</param>
    /// <param name="formattedCount">Number of parameters.</param>
    public ApiPath(int literalLength, int formattedCount)
        => _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Adds a fixed part; called by the compiler.</summary>
    /// <param name="value">A part of the route template.</param>
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // Some APIs tell their operations apart by a fixed query.
        _hasQuery |= value.Contains('?', StringComparison.Ordinal);
        _text.AppendLiteral(value);
    }

    /// <summary>Adds a number as a segment; called by the compiler.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(long value) => _text.AppendFormatted(value);

    /// <summary>Adds text as one segment, escaped; called by the compiler.</summary>
    /// <param name="value">The text; not empty, and not <c>.</c> or <c>..</c>, which would name another path.</param>
    /// <exception cref="ArgumentException">The text cannot be a path segment.</exception>
    public void AppendFormatted(string value)
    {
        if (value is null or "" or "." or "..")
            throw NamesAnother(nameof(value));

        _text.AppendLiteral(Uri.EscapeDataString(value));
    }

    /// <summary>Adds an id as a segment; called by the compiler.</summary>
    /// <param name="value">The id.</param>
    public void AppendFormatted(Guid value) => _text.AppendFormatted(value);

    /// <summary>Adds a time as a segment, in UTC; called by the compiler.</summary>
    /// <param name="value">The time.</param>
    public void AppendFormatted(DateTimeOffset value) => AppendFormatted(ApiText.Of(value));

    /// <summary>Adds a date as a segment; called by the compiler.</summary>
    /// <param name="value">The date.</param>
    public void AppendFormatted(DateOnly value) => AppendFormatted(ApiText.Of(value));

    /// <summary>Adds a value as one segment, escaped; called by the compiler.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    [OverloadResolutionPriority(-1)]
    public void AppendFormatted<T>(T value)
        where T : struct
        => AppendFormatted(ApiText.Of(value)!);

    /// <summary>Adds values as one segment, separated by commas, each escaped; called by the compiler.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="values">The values; at least one, and each as in a segment of its own.</param>
    /// <exception cref="ArgumentException">There are no values, or one is empty, or the only one is <c>.</c> or <c>..</c>.</exception>
    public void AppendFormatted<T>(IReadOnlyList<T> values) => AppendFormatted(values, ",");

    /// <summary>Adds values as one segment, each escaped; called by the compiler.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="values">The values; at least one, and each as in a segment of its own.</param>
    /// <param name="format">The text between two values, already fit for a URL.</param>
    /// <exception cref="ArgumentException">There are no values, or one is empty, or the only one is <c>.</c> or <c>..</c>.</exception>
    public void AppendFormatted<T>(IReadOnlyList<T> values, string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (values is not { Count: > 0 })
            throw new ArgumentException(
                "A path parameter is an empty list, which would name another path. Pass at least one value.", nameof(values));

        foreach (var value in values)
        {
            // Dots name another path only as the whole segment.
            var text = ApiText.Of(value);
            if (string.IsNullOrEmpty(text) || (values.Count == 1 && text is "." or ".."))
                throw NamesAnother(nameof(values));
        }

        AppendList(values, format);
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, long? value)
    {
        if (value is { } number)
        {
            AppendName(name);
            _text.AppendFormatted(number);
        }
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value; it is escaped.</param>
    public void Query(string name, string? value)
    {
        if (value is not null)
        {
            AppendName(name);
            _text.AppendLiteral(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, bool? value) => Query(name, value switch { true => "true", false => "false", _ => null });

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, Guid? value) => Query(name, value?.ToString());

    /// <summary>Adds a query parameter in UTC, with the letter Z and seven digits of a second, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, DateTimeOffset? value) => Query(name, value is { } time ? ApiText.Of(time) : null);

    /// <summary>Adds a query parameter as <c>yyyy-MM-dd</c>, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, DateOnly? value) => Query(name, value is { } date ? ApiText.Of(date) : null);

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value; it is escaped.</param>
    [OverloadResolutionPriority(-1)]
    public void Query<T>(string name, T? value)
        where T : struct
        => Query(name, value is { } given ? ApiText.Of(given) : null);

    /// <summary>Adds a query parameter.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value; it is escaped.</param>
    [OverloadResolutionPriority(-1)]
    public void Query<T>(string name, T value)
        where T : struct
        => Query(name, ApiText.Of(value));

    /// <summary>Adds a query parameter, unless its value is null.</summary>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value; it is escaped.</param>
    public void Query(string name, Uri? value) => Query(name, value?.OriginalString);

    /// <summary>Adds a query parameter that takes a comma list, unless it is null or empty.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="values">The values; each is escaped.</param>
    public void Query<T>(string name, IReadOnlyList<T>? values) => Query(name, values, ",");

    /// <summary>Adds a query parameter that takes a list in one value, unless it is null or empty.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="values">The values; each is escaped.</param>
    /// <param name="separator">The text between two values, already fit for a URL: <c>,</c>, <c>%20</c> or <c>%7C</c>.</param>
    public void Query<T>(string name, IReadOnlyList<T>? values, string separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        if (values is not { Count: > 0 })
            return;

        AppendName(name);
        AppendList(values, separator);
    }

    /// <summary>Adds a query parameter once for each value, unless the list is null or empty.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="values">The values; each is escaped. Those that are null are skipped.</param>
    public void QueryEach<T>(string name, IReadOnlyList<T>? values)
    {
        foreach (var value in values ?? [])
            Query(name, ApiText.Of(value));
    }

    /// <summary>Adds the members of a value as <c>name[member]=text</c>, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata, by which members are named and written.</param>
    public void QueryDeep<T>(string name, T? value, JsonTypeInfo<T> type)
    {
        foreach (var (member, text) in QueryFields.Deep(name, value, type))
            Query(member, text);
    }

    /// <summary>Adds each member of a value as a query parameter of its own, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata, by which members are named and written.</param>
    public void QueryMembers<T>(T? value, JsonTypeInfo<T> type)
    {
        foreach (var (member, text) in QueryFields.Members(value, type))
            Query(Uri.EscapeDataString(member), text);
    }

    /// <summary>Adds a value as JSON, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata.</param>
    public void QueryJson<T>(string name, T? value, JsonTypeInfo<T> type)
    {
        if (value is not null)
            Query(name, JsonSerializer.Serialize(value, type));
    }

    /// <summary>Returns the path and clears the builder, which must not be used afterwards.</summary>
    public string ToStringAndClear() => _text.ToStringAndClear();

    private static ArgumentException NamesAnother(string parameter)
        => new("A path parameter is empty, '.' or '..', which would name another path. Give the id itself.", parameter);

    private void AppendList<T>(IReadOnlyList<T> values, string separator)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (index > 0)
                _text.AppendLiteral(separator);
            _text.AppendLiteral(Uri.EscapeDataString(ApiText.Of(values[index]) ?? ""));
        }
    }

    private void AppendName(string name)
    {
        _text.AppendLiteral(_hasQuery ? "&" : "?");
        _text.AppendLiteral(name);
        _text.AppendLiteral("=");
        _hasQuery = true;
    }
}
