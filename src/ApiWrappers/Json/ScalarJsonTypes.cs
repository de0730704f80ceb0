using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>The JSON metadata of the types that every client may have.</summary>
internal static class ScalarJsonTypes
{
    public static JsonTypeInfo? Create(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(string))
            return JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
        if (type == typeof(Uri))
            return JsonMetadataServices.CreateValueInfo<Uri>(options, JsonMetadataServices.UriConverter);
        if (type == typeof(object))
            return JsonMetadataServices.CreateValueInfo<object>(options, JsonMetadataServices.ObjectConverter);
        if (type == typeof(IDictionary<string, JsonElement>))
            return JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, JsonElement>, string, JsonElement>(options, new());
        return Struct(type, options, JsonMetadataServices.Int64Converter)
            ?? Struct(type, options, JsonMetadataServices.BooleanConverter)
            ?? Struct(type, options, new OffsetDateTimeConverter())
            ?? Struct(type, options, JsonMetadataServices.Int32Converter)
            ?? Struct(type, options, JsonMetadataServices.DoubleConverter)
            ?? Struct(type, options, JsonMetadataServices.DecimalConverter)
            ?? Struct(type, options, JsonMetadataServices.JsonElementConverter)
            ?? Struct(type, options, JsonMetadataServices.GuidConverter)
            ?? Struct(type, options, JsonMetadataServices.DateOnlyConverter)
            ?? Struct(type, options, new ApiDurationConverter())
            ?? Struct(type, options, new ApiTimeConverter())
            ?? Struct(type, options, new CalendarPeriodConverter())
            ?? Struct(type, options, JsonMetadataServices.ReadOnlyMemoryByteConverter)
            ?? Struct(type, options, JsonMetadataServices.SingleConverter)
            ?? Struct(type, options, JsonMetadataServices.UInt64Converter);
    }

    private static JsonTypeInfo? Struct<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct
        => type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, converter)
            : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
            : null;
}
