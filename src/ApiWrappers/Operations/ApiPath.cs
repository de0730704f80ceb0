using System.Globalization;
using System.Runtime.CompilerServices;

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
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Adds a number as a segment; called by the compiler.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(long value) => _text.AppendFormatted(value);

    /// <summary>Adds text as one segment, escaped; called by the compiler.</summary>
    /// <param name="value">The text; not empty, and not <c>.</c> or <c>..</c>, which would name another path.</param>
    /// <exception cref="ArgumentException">The text cannot be a path segment.</exception>
    public void AppendFormatted(string value)
    {
        if (value is null or "" or "." or "..")
            throw new ArgumentException("A path parameter is empty, '.' or '..', which would name another path. Give the id itself.", nameof(value));

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
    public void AppendFormatted<T>(T value)
        where T : struct, IApiValue
        => AppendFormatted(value.ToApiText());

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
    public void Query<T>(string name, T? value)
        where T : struct, IApiValue
        => Query(name, value?.ToApiText());

    /// <summary>Adds a query parameter.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="value">The value; it is escaped.</param>
    public void Query<T>(string name, T value)
        where T : struct, IApiValue
        => Query(name, value.ToApiText());

    /// <summary>Adds a query parameter that takes a comma list, unless it is null or empty.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="name">Name of the parameter, already fit for a URL.</param>
    /// <param name="values">The values; each is escaped.</param>
    public void Query<T>(string name, IReadOnlyList<T>? values)
    {
        if (values is not { Count: > 0 })
            return;

        AppendName(name);
        for (var index = 0; index < values.Count; index++)
        {
            if (index > 0)
                _text.AppendLiteral(",");
            _text.AppendLiteral(Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"{values[index]}")));
        }
    }

    /// <summary>Returns the path and clears the builder, which must not be used afterwards.</summary>
    public string ToStringAndClear() => _text.ToStringAndClear();

    private void AppendName(string name)
    {
        _text.AppendLiteral(_hasQuery ? "&" : "?");
        _text.AppendLiteral(name);
        _text.AppendLiteral("=");
        _hasQuery = true;
    }
}
