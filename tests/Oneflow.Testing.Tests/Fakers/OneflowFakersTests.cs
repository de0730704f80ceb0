using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ApiWrappers;
using Oneflow.Client;
using TestKit.Spec;

namespace Oneflow.Testing.Tests.Fakers;

public sealed class OneflowFakersTests
{
    private const int Seeds = 20;

    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");

    private static readonly ApiJsonTypes Context = (ApiJsonTypes)typeof(OneflowClient).Assembly
        .GetType("Oneflow.Client.ApiJsonContext")!.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>Every class that the spec gave the client.</summary>
    public static TheoryData<string> Models => [.. typeof(OneflowClient).Assembly.GetExportedTypes()
        .Where(type => type.IsClass && type.Namespace == "Oneflow.Client" && Spec.Schemas.ContainsKey(type.Name))
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_made_up_is_valid_by_the_spec(string name)
    {
        var check = new SchemaCheck(Spec);
        for (var seed = 0; seed < Seeds; seed++)
            Assert.Empty(check.Check(Write(Make(name, OneflowFakers.Seeded(seed))), Spec.Schemas[name]));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others(string name)
    {
        var texts = Enumerable.Range(0, Seeds).Select(seed => Write(Make(name, OneflowFakers.Seeded(seed)))).ToArray();

        Assert.Equal(texts, Enumerable.Range(0, Seeds).Select(seed => Write(Make(name, OneflowFakers.Seeded(seed)))));
        Assert.True(texts.Distinct().Count() > 1 || texts[0] is "{}" or "{\"creator_inherit_settings_from_template\":true}", texts[0]);
    }

    [Fact]
    public void Every_model_of_the_spec_is_made() => Assert.True(Models.Count > 100, $"{Models.Count} models");

    /// <summary>The response of an operation is an entity, and so is an item of a page.</summary>
    [Fact]
    public void Every_entity_has_a_method_of_its_own()
    {
        var answered = typeof(OneflowClient).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && type.IsDefined(typeof(ApiResourceAttribute)))
            .SelectMany(type => type.GetMethods())
            .Select(method => method.ReturnType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
            .Select(type => Entity(type.GenericTypeArguments[0].GenericTypeArguments.FirstOrDefault()))
            .OfType<Type>()
            .Where(type => type.Namespace == "Oneflow.Client")
            .Append(typeof(Problem))
            .Append(typeof(WebhookDelivery))
            .Distinct();
        var made = Methods().Select(method => method.ReturnType).ToHashSet();

        Assert.Empty(answered.Where(entity => !made.Contains(entity)).Select(entity => entity.Name));
        Assert.True(made.Count >= 25, $"{made.Count} entities");
    }

    [Fact]
    public void Every_method_makes_something_valid()
    {
        var check = new SchemaCheck(Spec);
        foreach (var method in Methods())
        {
            var arguments = method.GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Array.Empty<EventType>()).ToArray();
            var made = method.Invoke(OneflowFakers.Seeded(7), arguments)!;
            Assert.Empty(check.Check(Write(made), Spec.Schemas[made.GetType().Name]));
        }
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("pending")]
    [InlineData("overdue")]
    [InlineData("signed")]
    [InlineData("declined")]
    public void A_contract_fits_its_state(string state)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var contract = OneflowFakers.Seeded(seed).Contract(ContractState.From(state));
            var signatories = contract.AllParticipants.Where(participant => participant.Signatory == true).ToArray();

            Assert.Equal(state, contract.State.Value);
            Assert.Equal(state == "draft", contract.PublishedTime is null);
            Assert.Equal(state == "signed", signatories.All(signatory => signatory.SignState == SignState.Signed));
            Assert.Equal(state == "declined", signatories.Any(signatory => signatory.SignState == SignState.Declined));
            Assert.Single(contract.Parties, party => party.MyParty == true);
            Assert.True(contract.StateUpdatedTime >= contract.PrivateOwnerside!.CreatedTime);
        }
    }

    [Fact]
    public void A_page_holds_as_many_as_it_says()
    {
        var page = OneflowFakers.Seeded(7).Make<ContractList>();
        Assert.NotEmpty(page.Data);
        Assert.Equal(page.Data.Count, page.Count);
    }

    [Fact]
    public void A_delivery_is_signed_as_documented()
    {
        var delivery = OneflowFakers.Seeded(7).WebhookDelivery("a-sign-key", EventType.ContractPublish, EventType.ContractSign);

#pragma warning disable CA5350 // As Oneflow does it.
        var signature = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(delivery.CallbackId + "a-sign-key")));
#pragma warning restore CA5350
        Assert.Equal(signature, delivery.Signature, ignoreCase: true);
        Assert.Equal([EventType.ContractPublish, EventType.ContractSign], delivery.Events.Select(made => made.Type));
        Assert.Null(OneflowFakers.Seeded(7).WebhookDelivery().Signature);
    }

    [Fact]
    public void A_problem_names_what_is_wrong()
    {
        var problem = OneflowFakers.Seeded(7).Problem(400, new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["Too long."] });

        Assert.Equal((400, "BadRequest"), (problem.Status, problem.Title));
        Assert.Equal("Too long.", problem.ParameterProblems["name"][0]);
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(OneflowFakers)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsGenericMethod);

    private static Type? Entity(Type? answer)
    {
        if (answer is { IsGenericType: true })
            return answer.GenericTypeArguments[0];
        return answer?.GetProperty("Data") is { PropertyType.IsGenericType: true } data
            && answer.Name.EndsWith("List", StringComparison.Ordinal)
            ? data.PropertyType.GenericTypeArguments[0]
            : answer;
    }

    private static object Make(string name, OneflowFakers fakers) => typeof(OneflowFakers).GetMethod(nameof(OneflowFakers.Make))!
        .MakeGenericMethod(typeof(OneflowClient).Assembly.GetType($"Oneflow.Client.{name}")!)
        .Invoke(fakers, null)!;

    private static string Write(object model) => JsonSerializer.Serialize(model, BaseOf(model.GetType()), Context.Options);

    // Written as its base is, a party has its discriminator.
    private static Type BaseOf(Type type) => type.BaseType is { } parent && parent != typeof(object) ? parent : type;
}
