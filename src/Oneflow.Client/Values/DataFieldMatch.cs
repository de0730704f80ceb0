using ApiWrappers;

namespace Oneflow.Client;

/// <summary>A filter for contracts in which a data field has a value.</summary>
public readonly record struct DataFieldMatch : IApiValue
{
    private readonly string? _text;

    /// <summary>Makes the filter.</summary>
    /// <param name="customId">Custom id of the data field.</param>
    /// <param name="value">The value; it must not be empty.</param>
    public DataFieldMatch(string customId, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(customId);
        ArgumentException.ThrowIfNullOrEmpty(value);
        _text = $"{customId}:{value}";
    }

    /// <inheritdoc/>
    public string ToApiText() => _text ?? "";
}
