using System.Globalization;
using ApiWrappers;

namespace Oneflow.Client;

/// <summary>The key of a data field of a contract: its id, or the custom id from its template type.</summary>
public readonly record struct DataFieldKey : IApiValue
{
    private readonly string? _text;

    private DataFieldKey(string text) => _text = text;

    /// <summary>Creates a key from the id of a field.</summary>
    /// <param name="id">The id of the field.</param>
    public static implicit operator DataFieldKey(long id) => FromInt64(id);

    /// <summary>Creates a key from the id of a field.</summary>
    /// <param name="id">The id of the field.</param>
    public static DataFieldKey FromInt64(long id) => new(id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a key from a custom id.</summary>
    /// <param name="customId">The custom id, without the prefix <c>c::</c> of Oneflow's paths.</param>
    public static DataFieldKey Custom(string customId)
    {
        ArgumentException.ThrowIfNullOrEmpty(customId);
        return new DataFieldKey("c::" + customId);
    }

    /// <inheritdoc/>
    public string ToApiText() =>
        _text ?? throw new InvalidOperationException("A data field key is empty. Create one from an id, or with DataFieldKey.Custom.");
}
