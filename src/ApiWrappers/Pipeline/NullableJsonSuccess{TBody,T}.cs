using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>A success with JSON that may be null.</summary>
internal sealed class NullableJsonSuccess<TBody, T>(string statuses, JsonTypeInfo<TBody> type, Func<TBody?, T> create)
    : ApiSuccess<T>(statuses)
{
    public override bool IsJson => true;

    public override bool AllowsNull => true;

    public override async ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
    {
        var value = await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false);
        if (value is not null)
            NullFinder.Check(value, type);
        return create(value);
    }
}
