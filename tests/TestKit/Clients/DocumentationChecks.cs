using System.Xml.Linq;
using Xunit;

namespace TestKit.Clients;

/// <summary>Callers read at the call what the spec says.</summary>
/// <typeparam name="T">The client.</typeparam>
public abstract class DocumentationChecks<T>
    where T : IGeneratedClient
{
    private static readonly IReadOnlyList<XElement> Members =
        [.. XDocument.Load(Path.ChangeExtension(Generated<T>.Assembly.Location, ".xml")).Descendants("member")];

    public static TheoryData<string> Operations => [.. Generated<T>.OperationIds];

    public static TheoryData<string> Schemas => [.. Generated<T>.Spec.Schemas.Keys.Where(name => Generated<T>.Find(name) is not null)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_model_tells_the_page_it_was_read_from(string name)
    {
        var schema = Generated<T>.Spec.Schemas[name];
        var summary = Members.Single(member => (string)member.Attribute("name")! == $"T:{T.Client.Namespace}.{name}")
            .Element("summary")!.Value;
        Assert.EndsWith($"Source: {schema["x-source"]} ({schema["x-confidence"]}).", summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_tells_the_page_it_was_read_from(string id)
    {
        var operation = Generated<T>.Spec.Operation(id);
        Assert.All(Wrappers(id),
            wrapper => Assert.Contains(
            $"Source: {operation.Source} ({operation.Confidence}).", wrapper.Element("remarks")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_failure_of_an_operation_is_documented_with_its_cause(string id)
    {
        foreach (var wrapper in Wrappers(id))
        {
            var causes = wrapper.Elements("exception").Select(exception => exception.Value).ToList();
            foreach (var response in Generated<T>.Spec.Operation(id).Responses.Where(response => response.Status >= 400))
                Assert.Contains($"{response.Status}: {response.Reason.Replace("`", "", StringComparison.Ordinal)}", causes);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_tells_the_scope_that_it_needs(string id)
    {
        var scopes = Generated<T>.Spec.Operation(id).Scopes.SelectMany(set => set).ToList();
        Assert.All(Wrappers(id), wrapper =>
        {
            if (scopes.Count == 0)
                Assert.DoesNotContain("Requires the scope", wrapper.Element("remarks")!.Value, StringComparison.Ordinal);
            else
                Assert.Contains($"Requires the scope {Assert.Single(scopes)}.", wrapper.Element("remarks")!.Value,
                    StringComparison.Ordinal);
        });
    }

    private static List<XElement> Wrappers(string id)
    {
        var wrappers = Members.Where(
            member => ((string)member.Attribute("name")!).Contains($"Client.{Generated<T>.MethodOf(id)}Async(", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(wrappers);
        return wrappers;
    }
}
