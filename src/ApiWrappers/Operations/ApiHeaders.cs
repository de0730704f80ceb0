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
    public void Add<T>(string name, IReadOnlyList<T>? values)
        => Add(name, values is { Count: > 0 } ? string.Join(',', values.Select(ApiText.Of)) : null);

    /// <summary>Adds a cookie, unless its value is null.</summary>
    /// <param name="name">Name of the cookie.</param>
    /// <param name="value">The value; it is escaped.</param>
    public void AddCookie<T>(string name, T value)
    {
        if (ApiText.Of(value) is { } text)
            _cookies = $"{_cookies}{(_cookies is null ? "" : "; ")}{name}={Uri.EscapeDataString(text)}";
    }

    /// <summary>The headers as options of a call.</summary>
    public ApiCallOptions ToOptions() => new() { Headers = _values, Cookies = _cookies };
}
