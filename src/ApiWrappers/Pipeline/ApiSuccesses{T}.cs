using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>The documented successes of an operation, each with the reader of its body.</summary>
/// <typeparam name="T">The type that all of them become.</typeparam>
public sealed class ApiSuccesses<T>
{
    private readonly List<ApiSuccess<T>> _successes = [];

    /// <summary>Adds a success with JSON.</summary>
    /// <typeparam name="TBody">Type of the body.</typeparam>
    /// <param name="statuses">The status, <c>2XX</c>, or <c>default</c> for those that are not added otherwise.</param>
    /// <param name="type">The JSON metadata.</param>
    /// <param name="create">Converts the body.</param>
    public ApiSuccesses<T> Json<TBody>(string statuses, JsonTypeInfo<TBody> type, Func<TBody, T> create)
        => Add(new JsonSuccess<TBody, T>(statuses, type, create));

    /// <summary>Adds a success with JSON that may be null.</summary>
    /// <typeparam name="TBody">Type of the body.</typeparam>
    /// <param name="statuses">The status, <c>2XX</c>, or <c>default</c> for those that are not added otherwise.</param>
    /// <param name="type">The JSON metadata.</param>
    /// <param name="create">Converts the body, which may be null.</param>
    public ApiSuccesses<T> JsonOrNull<TBody>(string statuses, JsonTypeInfo<TBody> type, Func<TBody?, T> create)
        => Add(new NullableJsonSuccess<TBody, T>(statuses, type, create));

    /// <summary>Adds a success with text.</summary>
    /// <param name="statuses">The status, <c>2XX</c>, or <c>default</c> for those that are not added otherwise.</param>
    /// <param name="create">Converts the body.</param>
    public ApiSuccesses<T> Text(string statuses, Func<string, T> create) => Add(new TextSuccess<T>(statuses, create));

    /// <summary>Adds a success with bytes, which are held in memory.</summary>
    /// <param name="statuses">The status, <c>2XX</c>, or <c>default</c> for those that are not added otherwise.</param>
    /// <param name="create">Converts the body.</param>
    public ApiSuccesses<T> Bytes(string statuses, Func<ReadOnlyMemory<byte>, T> create) => Add(new BytesSuccess<T>(statuses, create));

    /// <summary>Adds a success without a body.</summary>
    /// <param name="statuses">The status, <c>2XX</c>, or <c>default</c> for those that are not added otherwise.</param>
    /// <param name="create">Creates the value.</param>
    public ApiSuccesses<T> Empty(string statuses, Func<T> create) => Add(new EmptySuccess<T>(statuses, create));

    /// <summary>
    /// The success for a status: the most exact one. A success that is not documented is read as one of the others: one without a
    /// body when there is none, else the first.
    /// </summary>
    internal ApiSuccess<T>? Find(int status, bool isEmpty)
        => _successes.Where(success => success.RankOf(status) > 0).MaxBy(success => success.RankOf(status))
            ?? _successes.Find(success => success.HasBody != isEmpty)
            ?? _successes.FirstOrDefault();

    private ApiSuccesses<T> Add(ApiSuccess<T> success)
    {
        _successes.Add(success);
        return this;
    }
}
