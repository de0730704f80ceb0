using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Tests;

/// <summary>Schemas of several files that have the same name: each keeps a class of its own, under the same name in every folder.</summary>
public sealed class SharedSchemaTests : IDisposable
{
    private const string NoContent = "responses: { \"204\": { description: ok } }";

    private static readonly string[] Owners = ["users", "orders", "items", "bills"];

    private readonly string _folder = Directory.CreateTempSubdirectory("shared").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("responses")]
    [InlineData("bodies")]
    [InlineData("parameters")]
    [InlineData("items")]
    public void Inline_schemas_of_files_with_one_name_keep_their_classes(string kind)
    {
        var prepared = Prepare("here", kind);

        Assert.Empty(prepared.Findings);
        Assert.Equal(Owners.Length, Owners.Select(owner => TypeOf(prepared, kind, owner)).Distinct().Count());
        foreach (var owner in Owners)
            Assert.Equal(owner + "_own", MemberOf(prepared, TypeOf(prepared, kind, owner)));
    }

    [Theory]
    [InlineData("responses")]
    [InlineData("bodies")]
    [InlineData("parameters")]
    [InlineData("items")]
    [InlineData("schemas")]
    public void Names_of_classes_do_not_depend_on_the_folder_of_the_spec(string kind)
        => Assert.Equal(Names(Prepare("here", kind)), Names(Prepare("else/where", kind)));

    [Fact]
    public void Schemas_whose_names_have_the_same_digits_keep_their_classes()
    {
        // Four digits of the names of these 1200 files: some are equal.
        var names = Enumerable.Range(0, 1200).Select(number => $"f{number}").ToArray();
        foreach (var name in names)
            Write("many", $"{name}/thing.yaml", $"{{ type: object, properties: {{ {name}: {{ type: string }} }} }}");
        var properties = string.Join(", ", names.Select(name => $"{name}: {{ $ref: {name}/thing.yaml }}"));
        var prepared = Run("many", Prepared.Thing($"Thing: {{ type: object, properties: {{ {properties} }} }}"));

        Assert.Empty(prepared.Findings);
        foreach (var name in names)
            Assert.Equal(name, MemberOf(prepared, prepared.Property("Thing", name).Type.Text));
    }

    // One operation for each owner, and in the owner's folder a file list.yaml with what differs between them.
    private SpecPreparation Prepare(string folder, string kind)
    {
        var paths = new List<string>();
        foreach (var owner in Owners)
        {
            var schema = $"{{ type: object, properties: {{ {owner}_own: {{ type: string }} }} }}";
            var content = Json(kind == "items" ? $"{{ type: array, items: {schema} }}" : schema);
            var (part, text) = kind switch
            {
                "bodies" => ($"requestBody: {{ $ref: {owner}/list.yaml }}, {NoContent}", $"{{ required: true, {content} }}"),
                "parameters" => ($"parameters: [{{ $ref: {owner}/list.yaml }}], {NoContent}",
                    $"{{ name: filter, in: query, required: true, schema: {{ type: string, enum: [{owner}_own] }} }}"),
                "schemas" => ($"responses: {{ \"200\": {{ description: ok, {Json($"{{ $ref: {owner}/list.yaml }}")} }} }}", schema),
                _ => ($"responses: {{ \"200\": {{ $ref: {owner}/list.yaml }} }}", $"{{ description: ok, {content} }}"),
            };
            paths.Add($"/{owner}: {{ post: {{ operationId: {owner}, tags: [Things], {part} }} }}");
            Write(folder, $"{owner}/list.yaml", text);
        }

        return Run(folder, Prepared.Paths(string.Join('\n', paths)));
    }

    private static string TypeOf(SpecPreparation prepared, string kind, string owner)
    {
        var operation = prepared.Operation(char.ToUpperInvariant(owner[0]) + owner[1..]);
        var type = kind switch
        {
            "bodies" => operation.Body.Type!,
            "parameters" => Assert.Single(operation.Parameters).Type,
            _ => operation.Result.Body.Type!,
        };
        return type.Text.TrimEnd('?', '>').Split('<')[^1];
    }

    private static string MemberOf(SpecPreparation prepared, string type)
        => prepared.Plan!.Types.Single(plan => plan.Name == type) is EnumPlan choice
            ? Assert.Single(choice.Values).Value
            : Assert.Single(prepared.Class(type).Properties).JsonName;

    private static string[] Names(SpecPreparation prepared)
        => [.. prepared.Plan!.Types.Select(type => type.Name).Order(StringComparer.Ordinal)];

    private static string Json(string schema) => $"content: {{ application/json: {{ schema: {schema} }} }}";

    private SpecPreparation Run(string folder, string document)
        => SpecPreparation.Run(Write(folder, "spec.yaml", document), new SpecOptions());

    private string Write(string folder, string name, string text)
    {
        var path = Path.Combine(_folder, folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
