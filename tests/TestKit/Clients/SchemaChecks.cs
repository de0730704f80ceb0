using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Xunit;

namespace TestKit.Clients;

/// <summary>The models say what the schemas say.</summary>
/// <typeparam name="T">The client.</typeparam>
public abstract class SchemaChecks<T>
    where T : IGeneratedClient
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Objects =>
        [.. Generated<T>.Spec.Schemas.Where(schema => MembersOf(schema.Value) is not null).Select(schema => schema.Key)];

    public static TheoryData<string> Enumerations =>
        [.. Generated<T>.Spec.Schemas.Where(schema => schema.Value["enum"] is not null).Select(schema => schema.Key)];

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_model_has_the_members_of_its_schema_by_their_JSON_names(string name)
    {
        var schema = Generated<T>.Spec.Schemas[name];
        var discriminator = (string?)schema["discriminator"]?["propertyName"];
        var expected = MembersOf(schema)!.Select(member => member.Key).Where(member => member != discriminator);
        Assert.Equal(expected.Order(StringComparer.Ordinal), JsonNames(name).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_member_is_required_and_never_null_exactly_when_its_schema_says_so(string name)
    {
        var required = RequiredOf(Generated<T>.Spec.Schemas[name]);
        foreach (var (json, property) in JsonNames(name))
        {
            Assert.Equal(required.Contains(json), property.IsDefined(typeof(RequiredMemberAttribute)));
            if (property.PropertyType.IsGenericType && property.PropertyType.Name.StartsWith("OptionalValue", StringComparison.Ordinal))
                continue;

            var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable);
            if (!required.Contains(json))
                Assert.True(isNullable, $"{name}.{property.Name} may be absent, but is not nullable.");
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_limit_is_told_where_callers_read_of_the_member(string name)
    {
        foreach (var (member, node) in MembersOf(Generated<T>.Spec.Schemas[name])!)
        {
            foreach (var limit in new[] { "maxLength", "maxItems", "maximum" })
            {
                if (node![limit] is { } value && (string?)node["description"] is { } description)
                    Assert.True(description.Contains(value.ToString(), StringComparison.Ordinal),
                        $"{name}.{member}: the description does not tell {limit} {value}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void An_enumeration_has_the_values_of_its_schema(string name)
    {
        var type = Generated<T>.Get($"{name}+Values");
        Assert.Equal(
            Generated<T>.Spec.Schemas[name]["enum"]!.AsArray()
                .Select(value => Convert.ToString((string)value!, CultureInfo.InvariantCulture)),
            type.GetFields().Select(field => (string?)field.GetRawConstantValue()));
    }

    private static Dictionary<string, PropertyInfo> JsonNames(string name)
        => Generated<T>.Get(name).GetProperties(All)
            .Where(property => property.IsDefined(typeof(JsonPropertyNameAttribute)))
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);

    /// <summary>The members that a schema adds, or null when it is not an object with members of its own.</summary>
    private static JsonObject? MembersOf(JsonObject schema)
        => schema["properties"]?.AsObject()
            ?? schema["allOf"]?.AsArray().Select(part => part!["properties"]).FirstOrDefault(part => part is not null)?.AsObject();

    private static HashSet<string> RequiredOf(JsonObject schema)
    {
        var required = (schema["required"]
            ?? schema["allOf"]?.AsArray().Select(part => part!["required"]).FirstOrDefault(part => part is not null))?.AsArray();
        return required?.Select(name => (string)name!).ToHashSet() ?? [];
    }
}
