using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ApiWrappers;
using TestKit.Spec;
using Xunit;

namespace TestKit.Clients;

/// <summary>The conventions of the generated surface, for any spec.</summary>
/// <typeparam name="T">The client.</typeparam>
public abstract class SurfaceChecks<T>
    where T : IGeneratedClient
{
    public static TheoryData<string> Operations => [.. Generated<T>.OperationIds];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_is_offered_where_its_security_says_in_both_forms(string id)
    {
        var operation = Operation(id);
        Assert.Equal(operation.Security.Any(set => !set.Any(T.Tiers.ContainsKey)), Offers(T.Client, id));
        foreach (var (scheme, client) in T.Tiers)
            Assert.Equal(operation.Security.Any(set => set.Contains(scheme)), Offers(client, id));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_documented_status_has_its_result_and_its_exception(string id)
    {
        var result = Generated<T>.Get($"{Generated<T>.MethodOf(id)}Result");
        foreach (var response in Operation(id).Responses.Where(response => response.Status is < 300 or >= 400))
        {
            var name = Generated<T>.NameOf(response.Status);
            Assert.Equal(result, result.GetNestedType(response.Status < 300 ? "Ok" : name)?.BaseType);
            if (response.Status >= 400)
                Assert.Equal($"{Generated<T>.Prefix}Exception", Generated<T>.Get($"{Generated<T>.Prefix}{name}Exception").BaseType?.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_states_the_facts_of_the_spec(string id)
    {
        var operation = Operation(id);
        var method = Generated<T>.Assembly.GetTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods())
            .Single(method => method.GetCustomAttribute<ApiOperationAttribute>()?.Id == id
                && method.Name == $"{Generated<T>.MethodOf(id)}Async");
        var facts = method.GetCustomAttribute<ApiOperationAttribute>()!;
        Assert.Equal((operation.Method, operation.Path, operation.Source, operation.Confidence),
            (facts.Method, facts.Route, facts.Source, facts.Confidence));
        Assert.Equal(
            operation.Responses.Select(response => (response.Status, response.Reason)).Order(),
            method.GetCustomAttributes<ApiStatusAttribute>().Select(status => (status.Status, status.Reason)).Order());
        Assert.Equal(
            operation.Security.Zip(operation.Scopes, (set, scopes) => $"{string.Join(',', set)}: {string.Join(' ', scopes)}").Order(),
            method.GetCustomAttributes<ApiSecurityAttribute>().Select(security => $"{string.Join(',', security.Schemes)}: {security.Scope}")
                .Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_is_experimental_exactly_when_its_path_is_inferred(string id)
    {
        var operation = Operation(id);
        var name = Generated<T>.MethodOf(id);
        var methods = Generated<T>.Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.Name == $"{name}Async" || method.Name == $"Try{name}Async").ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            var experimental = method.GetCustomAttribute<ExperimentalAttribute>();
            Assert.Equal(operation.Experimental, experimental is not null);
            if (experimental is not null)
                Assert.Equal(T.Experimental, (experimental.DiagnosticId, experimental.UrlFormat!));
        });
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_list_in_pages_can_be_enumerated(string id)
    {
        var method = Generated<T>.MethodOf(id);
        var name = $"Enumerate{(method.StartsWith("List", StringComparison.Ordinal) ? method["List".Length..] : method)}Async";
        Assert.Equal(Operation(id).Paged,
            Generated<T>.Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Any(member => member.Name == name));
    }

    [Fact]
    public void No_public_member_is_an_array()
        => Assert.DoesNotContain(
            Generated<T>.Assembly.GetExportedTypes().SelectMany(type => type.GetProperties()), property => property.PropertyType.IsArray);

    private static SpecOperation Operation(string id) => Generated<T>.Spec.Operation(id);

    private static bool Offers(Type client, string id)
    {
        var names = client.GetProperties().SelectMany(resource => resource.PropertyType.GetMethods()).Select(method => method.Name)
            .ToHashSet();
        var method = Generated<T>.MethodOf(id);
        var (throwing, result) = (names.Contains($"{method}Async"), names.Contains($"Try{method}Async"));
        Assert.Equal(throwing, result);
        return throwing;
    }
}
