using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ApiWrappers;
using TestKit.Spec;

namespace Oneflow.Client.Tests.Wholesome;

/// <summary>What the generated surface must keep to, whatever the spec says next.</summary>
public sealed class SurfaceTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");
    private static readonly Assembly Client = typeof(OneflowClient).Assembly;

    public static TheoryData<string> Operations => [.. Spec.Operations.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_is_offered_where_its_security_says_in_both_forms(string id)
    {
        var operation = Spec.Operation(id);
        Assert.Equal(operation.Security.Any(set => !set.Contains("userEmail")), Offers(typeof(OneflowClient), id));
        Assert.Equal(operation.Security.Any(set => set.Contains("userEmail")), Offers(typeof(OneflowUserClient), id));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_documented_status_has_its_result_and_its_exception(string id)
    {
        var result = Client.GetType($"Oneflow.Client.{MethodOf(id)}Result", throwOnError: true)!;
        foreach (var response in Spec.Operation(id).Responses.Where(response => response.Status is < 300 or >= 400))
        {
            var name = ((System.Net.HttpStatusCode)response.Status).ToString();
            Assert.Equal(result, result.GetNestedType(response.Status == 200 ? "Ok" : name)?.BaseType);
            if (response.Status >= 400)
                Assert.Equal(typeof(OneflowException), Client.GetType($"Oneflow.Client.Oneflow{name}Exception")?.BaseType);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_states_the_facts_of_the_spec(string id)
    {
        var operation = Spec.Operation(id);
        var method = Client.GetTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods())
            .Single(method => method.GetCustomAttribute<ApiOperationAttribute>()?.Id == id && method.Name == $"{MethodOf(id)}Async");
        var facts = method.GetCustomAttribute<ApiOperationAttribute>()!;
        Assert.Equal((operation.Method, operation.Path, operation.Source, operation.Confidence), (facts.Method, facts.Route, facts.Source, facts.Confidence));
        Assert.Equal(
            operation.Responses.Select(response => (response.Status, response.Cause)).Order(),
            method.GetCustomAttributes<ApiStatusAttribute>().Select(status => (status.Status, status.Cause)).Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_is_experimental_exactly_when_its_path_is_inferred(string id)
    {
        var operation = Spec.Operation(id);
        var methods = Client.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.Name == $"{MethodOf(id)}Async" || method.Name == $"Try{MethodOf(id)}Async").ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            var experimental = method.GetCustomAttribute<ExperimentalAttribute>();
            Assert.Equal(operation.Experimental, experimental is not null);
            if (experimental is not null)
                Assert.Equal(("ONEFLOW001", "openapi/inferred.md"), (experimental.DiagnosticId, experimental.UrlFormat));
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_list_in_pages_can_be_enumerated(string id)
    {
        var name = $"Enumerate{MethodOf(id)["List".Length..]}Async";
        Assert.Equal(Spec.Operation(id).Paged, Client.GetExportedTypes().SelectMany(type => type.GetMethods()).Any(method => method.Name == name));
    }

    [Fact]
    public void The_headers_of_the_credentials_are_those_of_the_spec()
    {
        var text = File.ReadAllText(TestKit.RepositoryRoot.Combine("openapi", "oneflow.yaml"));
        Assert.Contains($"name: {ApiToken.Header}\n", text, StringComparison.Ordinal);
        Assert.Contains($"name: {UserEmail.Header}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_public_member_is_an_array()
        => Assert.DoesNotContain(Client.GetExportedTypes().SelectMany(type => type.GetProperties()), property => property.PropertyType.IsArray);

    private static bool Offers(Type client, string id)
    {
        var names = client.GetProperties().SelectMany(resource => resource.PropertyType.GetMethods()).Select(method => method.Name).ToHashSet();
        var (throwing, result) = (names.Contains($"{MethodOf(id)}Async"), names.Contains($"Try{MethodOf(id)}Async"));
        Assert.Equal(throwing, result);
        return throwing;
    }

    private static string MethodOf(string id) => char.ToUpperInvariant(id[0]) + id[1..];
}
