using System.Globalization;
using ApiWrappers;

namespace Oneflow.Client;

/// <summary>Which data field of a contract is meant: by its id, or by the custom id that its template type gave it.</summary>
public readonly record struct DataFieldKey : IApiValue
{
    private readonly string? _text;

    private DataFieldKey(string text) => _text = text;

    /// <summary>A field by its id.</summary>
    /// <param name="id">Id of the field.</param>
    public static implicit operator DataFieldKey(long id) => FromInt64(id);

    /// <summary>A field by its id.</summary>
    /// <param name="id">Id of the field.</param>
    public static DataFieldKey FromInt64(long id) => new(id.ToString(CultureInfo.InvariantCulture));

    /// <summary>A field by its custom id.</summary>
    /// <param name="customId">The custom id, without the prefix <c>c::</c> that Oneflow's paths want.</param>
    public static DataFieldKey Custom(string customId)
    {
        ArgumentException.ThrowIfNullOrEmpty(customId);
        return new DataFieldKey("c::" + customId);
    }

    /// <inheritdoc/>
    public string ToApiText() => _text ?? throw new InvalidOperationException("A data field key is empty. Make one from an id, or with DataFieldKey.Custom.");
}
