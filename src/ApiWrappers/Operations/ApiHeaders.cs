using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>The parameters of a call that travel as headers.</summary>
public sealed class ApiHeaders
{
    private readonly Dictionary<string, string> _values = [];
    private string? _cookies;

    /// <summary>Adds a header, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value, in printable ASCII.</param>
    public void Add(string name, string? value)
    {
        if (value is not null)
            _values[name] = value;
    }

    /// <summary>Adds a header, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a header, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, Guid? value) => Add(name, value?.ToString());

    /// <summary>Adds a header in UTC, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? ApiText.Of(time) : null);

    /// <summary>Adds a header as <c>yyyy-MM-dd</c>, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, DateOnly? value) => Add(name, value is { } date ? ApiText.Of(date) : null);

    /// <summary>Adds a header, unless its value is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    [OverloadResolutionPriority(-1)]
    public void Add<T>(string name, T? value)
        where T : struct
        => Add(name, value is { } given ? ApiText.Of(given) : null);

    /// <summary>Adds a header.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    [OverloadResolutionPriority(-1)]
    public void Add<T>(string name, T value)
        where T : struct
        => Add(name, ApiText.Of(value));

    /// <summary>Adds a header, unless its value is null.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, Uri? value) => Add(name, value?.AbsoluteUri);

    /// <summary>Adds a header with a list, separated by commas, unless it is null or empty.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">A value contains a comma, which would divide it in two.</exception>
    public void Add<T>(string name, IReadOnlyList<T>? values)
    {
        if (values is not { Count: > 0 })
            return;

        var texts = values.Select(ApiText.Of).ToList();
        if (texts.Exists(text => text?.Contains(',', StringComparison.Ordinal) == true))
            throw new ArgumentException(
                $"A value for the header {name} contains a comma, which separates the values of its list. Remove it, or encode the value.",
                nameof(values));

        Add(name, string.Join(',', texts));
    }

    /// <summary>Adds a cookie, unless its value is null or an empty list.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the cookie; the characters that RFC 6265 does not allow are percent-encoded.</param>
    /// <param name="value">The value; it is escaped. The values of a list are separated by commas, escaped too.</param>
    public void AddCookie<T>(string name, T value)
    {
        if ((value is IEnumerable list and not string ? TextOf(list) : ApiText.Of(value)) is { } text)
            _cookies = $"{_cookies}{(_cookies is null ? "" : "; ")}{HttpToken.Escape(name)}={Uri.EscapeDataString(text)}";
    }

    /// <summary>The headers as options of a call.</summary>
    public ApiCallOptions ToOptions() => new() { Headers = _values, Cookies = _cookies };

    private static string? TextOf(IEnumerable list)
    {
        List<string?> texts = [.. list.Cast<object?>().Select(ApiText.Of)];
        return texts.Count > 0 ? string.Join(',', texts) : null;
    }
}
