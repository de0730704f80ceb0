using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers.Tests.Json;

public sealed partial class ApiUnionConverterTests
{
    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""")]
    [InlineData("""{"lives":9,"kind":"cat"}""")]
    public void The_discriminator_decides_wherever_it_stands(string text)
    {
        var cat = Assert.IsType<Cat>(Read(text));
        Assert.Equal(9, cat.Lives);
        Assert.Null(cat.UnknownMembers);
        Assert.Equal("""{"kind":"cat","lives":9}""", Write(cat));
    }

    [Theory]
    [InlineData("""{"kind":"bird","wings":2}""")]
    [InlineData("""{"wings":2}""")]
    public void An_undocumented_one_keeps_all_members(string text)
    {
        var pet = Assert.IsType<UnknownPet>(Read(text));
        Assert.Equal(text, Write(pet));
    }

    [Fact]
    public void Null_stays_null_and_what_is_no_object_is_refused()
    {
        Assert.Null(Read("null"));
        Assert.Throws<JsonException>(() => Read("7"));
    }

    private static Pet? Read(string text) => JsonSerializer.Deserialize(text, PetContext.Default.Pet);

    private static string Write(Pet pet) => JsonSerializer.Serialize(pet, PetContext.Default.Pet);

    [JsonConverter(typeof(ApiUnionConverter<Pet, PetCases>))]
    internal abstract class Pet : IApiExtensible
    {
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
    }

    internal sealed class Cat : Pet
    {
        [JsonPropertyName("lives")]
        public int Lives { get; set; }
    }

    internal sealed class UnknownPet : Pet;

    internal sealed class PetCases : IApiUnion
    {
        public static string Discriminator => "kind";

        public static Type CaseOf(string? discriminator) => discriminator == "cat" ? typeof(Cat) : typeof(UnknownPet);

        public static string? ValueOf(Type type) => type == typeof(Cat) ? "cat" : null;
    }

    [JsonSerializable(typeof(Pet))]
    [JsonSerializable(typeof(Cat))]
    [JsonSerializable(typeof(UnknownPet))]
    internal sealed partial class PetContext : JsonSerializerContext;
}
