using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Spec;

/// <summary>The document of the control API, and whether answers are as it says.</summary>
internal static class ControlSpec
{
    private const string Prefix = "/_fake";

    // How any request can be refused before it is looked at.
    private static readonly int[] AtTheDoor = [403, 414, 421, 431];

    public static SpecDocument Document { get; } = SpecDocument.Load("fake-oneflow.yaml");

    /// <summary>Fails when a request is to the control API and was answered in another way than documented.</summary>
    public static void Expect(string method, string path, Reply reply)
    {
        path = path.Split('?')[0];
        if (path == Prefix + "/openapi.yaml" || !path.StartsWith(Prefix + "/", StringComparison.Ordinal) || method is "HEAD" or "OPTIONS")
            return;

        var operation = Document.Operations.FirstOrDefault(known => known.Method == method && Fits(known.Path, path[Prefix.Length..]));
        if (operation is null || AtTheDoor.Contains(reply.Code))
        {
            Assert.Contains(reply.Code, (int[])[404, .. AtTheDoor]);
            Assert.Empty(Check(reply, Document.Schemas["Error"]));
            return;
        }

        var response = operation.Response(reply.Code);
        Assert.True(response is not null, $"{operation.Id} answered with {reply.Code}, which is not documented: {reply.Body}");
        if (response.Schema is { } schema)
            Assert.Empty(Check(reply, schema).Select(fault => $"{operation.Id} {reply.Code}: {fault}"));
        else
            Assert.Empty(reply.Body);
    }

    private static IReadOnlyList<string> Check(Reply reply, System.Text.Json.Nodes.JsonObject schema) =>
        new TestKit.Spec.SchemaCheck(Document).Check(reply.Body, schema);

    private static bool Fits(string template, string path)
    {
        var (known, given) = (template.Split('/'), path.TrimEnd('/').Split('/'));
        return known.Length == given.Length
            && known.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
