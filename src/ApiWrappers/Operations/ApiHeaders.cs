using System.Globalization;

namespace ApiWrappers;

/// <summary>The parameters of a call that travel as headers.</summary>
public sealed class ApiHeaders
{
    private readonly Dictionary<string, string> _values = [];

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
    public void Add<T>(string name, T? value)
        where T : struct, IApiValue
        => Add(name, value?.ToApiText());

    /// <summary>Adds a header.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string name, T value)
        where T : struct, IApiValue
        => Add(name, value.ToApiText());

    /// <summary>The headers as options of a call.</summary>
    public ApiCallOptions ToOptions() => new() { Headers = _values };
}
