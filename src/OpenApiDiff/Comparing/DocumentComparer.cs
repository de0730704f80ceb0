using Microsoft.OpenApi;
using OpenApiDiff.Reading;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares two specs as wholes.</summary>
internal sealed class DocumentComparer(Spec before, Spec after, Findings findings)
{
    private readonly OpenApiDocument _before = before.Document;
    private readonly OpenApiDocument _after = after.Document;
    private readonly TypeNames _names = new(before.Document, after.Document);

    public void Compare()
    {
        CompareInfo();
        var prefix = PathPrefix.Find(_before, _after);
        var servers = new ServerComparer(prefix, findings);
        servers.CompareDocuments(_before, _after);
        SecuritySchemeComparer.Compare(_before, _after, findings);
        CompareTags();
        var graph = new SchemaGraph(new SchemaViews(before, after), _names);
        var reached = new HashSet<string>();
        foreach (var pair in OperationPair.Match(_before, _after, prefix))
            new OperationComparer(pair, _before, _after, servers, new SchemaWalk(graph, reached, findings), findings).Compare();
        new ComponentComparer(_before, _after, graph, reached, _names, findings).Compare();
    }

    private void CompareInfo()
    {
        var place = new Place(null, "info");
        if (MinorOf(before) != MinorOf(after))
            findings.Add(DocumentRules.OpenApiVersionChanged, new Place(null, "openapi"), $"was {before.Version}, is {after.Version}");
        foreach (var (name, old, now) in Pairs.Of(InfoOf(_before.Info), InfoOf(_after.Info)))
        {
            if (old != now)
                findings.Add(DocumentRules.InfoChanged, place, $"the {name} {Words.Change(old, now)}");
        }

        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", _before.Info?.Description, _after.Info?.Description);
        DocumentationComparer.Extensions(findings, place, _before.Info?.Extensions, _after.Info?.Extensions);
        DocumentationComparer.Extensions(findings, new Place(null, "spec"), _before.Extensions, _after.Extensions);
        DocumentationComparer.ExternalDocs(findings, new Place(null, "spec"), _before.ExternalDocs, _after.ExternalDocs);
    }

    private static string MinorOf(Spec spec) => string.Join('.', spec.Version.Split('.').Take(2));

    private static Dictionary<string, string> InfoOf(OpenApiInfo? info) => new()
    {
        ["title"] = info?.Title ?? "",
        ["summary"] = info?.Summary ?? "",
        ["version"] = info?.Version ?? "",
        ["contact"] = Words.List(new[] { info?.Contact?.Name, info?.Contact?.Email, info?.Contact?.Url?.ToString() }.OfType<string>()),
        ["licence"] = Words.List(new[] { info?.License?.Name, info?.License?.Url?.ToString() }.OfType<string>()),
        ["terms of service"] = info?.TermsOfService?.ToString() ?? "",
    };

    private void CompareTags()
    {
        foreach (var (name, old, now) in Pairs.Of(TagsOf(_before), TagsOf(_after)))
        {
            var place = new Place(null, $"tag {name}");
            DocumentationComparer.Texts(
                findings, DocumentationRules.DescriptionChanged, place, "description", old?.Description, now?.Description);
            if (old is not null && now is not null)
                DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
        }
    }

    private static IEnumerable<KeyValuePair<string, OpenApiTag>> TagsOf(OpenApiDocument document) =>
        (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => KeyValuePair.Create(tag.Name ?? "", tag));
}
