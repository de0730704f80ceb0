using ApiWrappers;

namespace Oneflow.Client;

/// <summary>A filter for contracts in which a data field has a value.</summary>
public readonly record struct DataFieldMatch : IApiValue
{
    private readonly string? _text;

    /// <summary>Creates the filter.</summary>
    /// <param name="customId">The custom id of the data field.</param>
    /// <param name="value">The value; not empty.</param>
    public DataFieldMatch(string customId, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(customId);
        ArgumentException.ThrowIfNullOrEmpty(value);
        _text = $"{customId}:{value}";
    }

    /// <inheritdoc/>
    public string ToApiText() => _text ?? "";
}
