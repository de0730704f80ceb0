using System.Text.Json.Serialization;

namespace ApiWrappers.Tests;

[JsonConverter(typeof(OpenEnumConverter<Colour>))]
internal readonly record struct Colour(string Value) : IOpenEnumeration<Colour>
{
    public static Colour From(string value) => new(value);
}
