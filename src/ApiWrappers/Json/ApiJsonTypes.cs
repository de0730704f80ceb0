using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// The JSON metadata of the types of a client; generated code derives from it. It does the work of a source-generated context, and
/// costs a fraction of one to compile.
/// </summary>
public abstract class ApiJsonTypes : IJsonTypeInfoResolver
{
    private readonly JsonSerializerOptions _options;

    /// <summary>Creates the metadata, which is filled when it is used.</summary>
    /// <param name="readsNumbersFromText">True when numbers are also read from text.</param>
    protected ApiJsonTypes(bool readsNumbersFromText = false)
    {
        _options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = readsNumbersFromText ? JsonNumberHandling.AllowReadingFromString : JsonNumberHandling.Strict,
            TypeInfoResolver = this,
        };
        _options.MakeReadOnly();
    }

    /// <summary>The options that the metadata belongs to.</summary>
    public JsonSerializerOptions Options => _options;

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return CreateTypeInfo(type, options) ?? ScalarJsonTypes.Create(type, options);
    }

    /// <summary>Creates the metadata of a generated type; null for all others.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options that it belongs to.</param>
    protected abstract JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options);

    /// <summary>Returns the metadata of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    protected JsonTypeInfo<T> TypeInfoOf<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));

    /// <summary>Returns the metadata of a list or map whose items may be null, which the type alone cannot tell at run time.</summary>
    /// <typeparam name="T">The type.</typeparam>
    protected JsonTypeInfo<T> TypeInfoWithNullItems<T>()
    {
        var info = (JsonTypeInfo<T>)GetTypeInfo(typeof(T), _options)!;
        NullFinder.AllowNullItems(info);
        return info;
    }
}
