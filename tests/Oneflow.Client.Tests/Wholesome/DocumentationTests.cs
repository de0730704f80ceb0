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
