using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Creates JSON metadata for generated code.</summary>
public static class ApiJson
{
    /// <summary>Creates the metadata of a class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    /// <param name="create">Creates an object.</param>
    /// <param name="properties">Creates the metadata of the properties.</param>
    public static JsonTypeInfo Class<T>(
        JsonSerializerOptions options, Func<T>? create, Func<JsonSerializerOptions, JsonPropertyInfo[]> properties)
        where T : class
        => JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
        {
            ObjectCreator = create,
            PropertyMetadataInitializer = _ => properties(options),
        });

    /// <summary>Creates the metadata of a type with a converter.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    /// <param name="converter">The converter.</param>
    public static JsonTypeInfo Value<T>(JsonSerializerOptions options, JsonConverter<T> converter)
        => JsonMetadataServices.CreateValueInfo<T>(options, converter);

    /// <summary>Creates the metadata of a struct that may be null.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    public static JsonTypeInfo Nullable<T>(JsonSerializerOptions options)
        where T : struct
        => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    /// <summary>Creates a converter that also reads and writes null.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    /// <param name="converter">The converter of the struct.</param>
    public static JsonConverter<T?> NullableOf<T>(JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct
        => JsonMetadataServices.GetNullableConverter(JsonMetadataServices.CreateValueInfo<T>(options, converter));

    /// <summary>Creates the metadata of a list.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    public static JsonTypeInfo List<T>(JsonSerializerOptions options)
        => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());

    /// <summary>Creates the metadata of a map.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    public static JsonTypeInfo Map<T>(JsonSerializerOptions options)
        => JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>>());

    /// <summary>Creates the metadata of a property.</summary>
    /// <typeparam name="TOwner">The class.</typeparam>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    /// <param name="name">Name of the property in JSON.</param>
    /// <param name="get">Gets the value.</param>
    /// <param name="set">Sets the value.</param>
    /// <param name="isRequired">True when an object without it is refused while reading.</param>
    /// <param name="skipsDefault">True when the default value is not written.</param>
    /// <param name="allowsNull">True when the value may be null.</param>
    /// <param name="allowsNullItems">True when items of the list, or values of the map, may be null.</param>
    /// <param name="converter">The converter, when the type does not decide it.</param>
    /// <param name="writesNull">True when null is written; otherwise the property is omitted.</param>
    public static JsonPropertyInfo Property<TOwner, T>(
        JsonSerializerOptions options,
        string name,
        Func<object, T?> get,
        Action<object, T?> set,
        bool isRequired = false,
        bool skipsDefault = false,
        bool allowsNull = false,
        bool allowsNullItems = false,
        JsonConverter<T>? converter = null,
        bool writesNull = false)
    {
        var property = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<T>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(TOwner),
            PropertyName = name,
            JsonPropertyName = name,
            Getter = get,
            Setter = set,
            Converter = converter,
            IgnoreCondition = skipsDefault ? JsonIgnoreCondition.WhenWritingDefault : writesNull ? JsonIgnoreCondition.Never : null,
        });
        property.IsRequired = isRequired;
        if (!allowsNull && !typeof(T).IsValueType)
            property.IsSetNullable = false;
        if (allowsNullItems)
            property.AttributeProvider = NullableItems.Instance;
        return property;
    }

    /// <summary>
    /// Creates the metadata of the discriminator of a class: the usual value of the class is written, and any other is kept among the
    /// unknown members.
    /// </summary>
    /// <typeparam name="TOwner">The class.</typeparam>
    /// <typeparam name="TCases">The types and their discriminators.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    public static JsonPropertyInfo Tag<TOwner, TCases>(JsonSerializerOptions options)
        where TOwner : class, IApiExtensible
        where TCases : IApiUnion
    {
        var (name, usual) = (TCases.Discriminator, TCases.ValueOf(typeof(TOwner)));
        var text = JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
        JsonElement? written = usual is null ? null : JsonSerializer.SerializeToElement(usual, text);
        return Property<TOwner, JsonElement?>(
            options,
            name,
            owner => ((TOwner)owner).UnknownMembers?.ContainsKey(name) == true ? null : written,
            (owner, value) =>
            {
                if (value is { } kept && !(kept.ValueKind == JsonValueKind.String && kept.ValueEquals(usual)))
                    (((TOwner)owner).UnknownMembers ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = kept;
            });
    }

    /// <summary>Creates the metadata of the property that keeps undocumented members.</summary>
    /// <typeparam name="TOwner">The class.</typeparam>
    /// <param name="options">The options that it belongs to.</param>
    /// <param name="get">Gets the members.</param>
    /// <param name="set">Sets the members.</param>
    public static JsonPropertyInfo Rest<TOwner>(
        JsonSerializerOptions options,
            Func<object, IDictionary<string, JsonElement>?> get, Action<object, IDictionary<string, JsonElement>?> set)
        => JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<IDictionary<string, JsonElement>>
        {
            IsProperty = true,
            IsPublic = true,
            IsExtensionData = true,
            DeclaringType = typeof(TOwner),

            // No member of a schema has this name, or this property would be taken for the same one twice.
            PropertyName = "UnknownMembers\0",
            Getter = get,
            Setter = set,
        });
}
