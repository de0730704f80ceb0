using System.Xml.Linq;
using TestKit.Spec;

namespace Oneflow.Client.Tests.Wholesome;

/// <summary>The causes that the spec gives are what callers read at the call.</summary>
public sealed class DocumentationTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load("oneflow.yaml");
    private static readonly IReadOnlyList<XElement> Members =
        [.. XDocument.Load(Path.ChangeExtension(typeof(OneflowClient).Assembly.Location, ".xml")).Descendants("member")];

    public static TheoryData<string> Operations => [.. Spec.Operations.Select(operation => operation.Id)];

    public static TheoryData<string> Schemas => [.. Spec.Schemas.Where(schema => typeof(OneflowClient).Assembly.GetType($"Oneflow.Client.{schema.Key}") is not null).Select(schema => schema.Key)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_model_tells_the_page_it_was_read_from(string name)
    {
        var schema = Spec.Schemas[name];
        var summary = Members.Single(member => (string)member.Attribute("name")! == $"T:Oneflow.Client.{name}").Element("summary")!.Value;
        Assert.EndsWith($"Source: {schema["x-source"]} ({schema["x-confidence"]}).", summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_tells_the_page_it_was_read_from(string id)
    {
        var operation = Spec.Operation(id);
        var method = $"Client.{char.ToUpperInvariant(id[0])}{id[1..]}Async(";
        Assert.All(
            Members.Where(member => ((string)member.Attribute("name")!).Contains(method, StringComparison.Ordinal)),
            member => Assert.Contains($"Source: {operation.Source} ({operation.Confidence}).", member.Element("remarks")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_failure_of_an_operation_is_documented_with_its_cause(string id)
    {
        var method = $"Client.{char.ToUpperInvariant(id[0])}{id[1..]}Async(";
        var wrappers = Members.Where(member => ((string)member.Attribute("name")!).Contains(method, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(wrappers);
        foreach (var wrapper in wrappers)
        {
            var causes = wrapper.Elements("exception").Select(exception => exception.Value).ToList();
            foreach (var response in Spec.Operation(id).Responses.Where(response => response.Status >= 400))
                Assert.Contains($"{response.Status}: {response.Cause}", causes);
        }
    }
}
