using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>A success with JSON.</summary>
internal sealed class JsonSuccess<TBody, T>(string statuses, JsonTypeInfo<TBody> type, Func<TBody, T> create) : ApiSuccess<T>(statuses)
{
    public override bool IsJson => true;

    public override async ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
    {
        if (await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false) is not { } value)
            return default;

        NullFinder.Check(value, type);
        return create(value);
    }
}
