using System.Text.Json;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Control.Reference;

/// <summary>An operation as its document describes it.</summary>
/// <param name="Name">The name that no other operation of the fake has.</param>
/// <param name="Vendor">Name of the service.</param>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Path">Path template from the root of the server.</param>
/// <param name="File">The document.</param>
/// <param name="PathItem">The path in the document.</param>
/// <param name="Json">The operation in the document.</param>
/// <param name="Rules">The rules that refuse calls of it.</param>
internal sealed record ReferenceOperation(
    string Name, string Vendor, string Method, string Path, OpenApiFile File, JsonElement PathItem, JsonElement Json,
    IReadOnlyList<Rule> Rules)
{
    public string Tag => Json.ItemsOf("tags").FirstOrDefault() is { ValueKind: JsonValueKind.String } tag ? tag.GetString()! : "";

    public Evidence Evidence => Evidence.Read(Json);

    /// <summary>The parameters of the path and the query.</summary>
    public IEnumerable<JsonElement> Parameters =>
        PathItem.ItemsOf("parameters").Concat(Json.ItemsOf("parameters")).Select(File.Resolve);

    /// <summary>The credentials that open it, as alternatives; one without any says that it is open.</summary>
    public IEnumerable<IReadOnlyList<string>> Security =>
        Json.ItemsOf("security").Select(all => (IReadOnlyList<string>)[.. all.EnumerateObject().Select(scheme => scheme.Name)]);
}
