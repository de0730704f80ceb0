using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the facts of a schema besides the type of its value.</summary>
internal sealed class SchemaFactsComparer(Findings findings)
{
    /// <summary>Compares the facts at the place of use.</summary>
    public void CompareUse(Place place, SchemaView old, SchemaView now)
    {
        if (old.Use is OpenApiSchemaReference was && now.Use is OpenApiSchemaReference isNow)
            DocumentationComparer.Texts(
                findings, DocumentationRules.DescriptionChanged, place, "description", was.Reference.Description,
                isNow.Reference.Description);
        else if (old.Use is not OpenApiSchemaReference && now.Use is not OpenApiSchemaReference)
            CompareDocumentation(place, old.Use, now.Use);
    }

    /// <summary>Compares the facts of a named schema that stand on the schema itself.</summary>
    public void CompareDefinition(Place place, SchemaView old, SchemaView now) =>
        CompareDocumentation(place, old.Definition, now.Definition);

    public void CompareDefaults(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var (was, isNow) = (old.First(part => part.Default), now.First(part => part.Default));
        if (JsonNode.DeepEquals(was, isNow))
            return;

        var rule = (direction, was, isNow) switch
        {
            (Direction.Response, _, _) => ReadingRules.DefaultChanged,
            (_, null, _) => RequestRules.DefaultAdded,
            (_, _, null) => RequestRules.DefaultRemoved,
            _ => RequestRules.DefaultChanged,
        };
        findings.Add(rule, place, $"the default was {Words.Json(was)} and is {Words.Json(isNow)}");
    }

    public void CompareBases(Place place, SchemaView old, SchemaView now)
    {
        foreach (var name in old.Bases.Except(now.Bases))
            findings.Add(TypeRules.BaseRemoved, place, $"no longer extends {name}");
        foreach (var name in now.Bases.Except(old.Bases))
            findings.Add(TypeRules.BaseAdded, place, $"extends {name} now");
    }

    public void CompareOpenness(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        if (old.IsClosed == now.IsClosed)
            return;

        var rule = direction == Direction.Request
            ? now.IsClosed ? RequestRules.AdditionalPropertiesClosed : RequestRules.AdditionalPropertiesOpened
            : now.IsClosed ? ReadingRules.AdditionalPropertiesClosed : ReadingRules.AdditionalPropertiesOpened;
        findings.Add(rule, place,
            now.IsClosed ? "takes no members now but those that the spec names" : "takes members now that the spec does not name");
    }

    private void CompareDocumentation(Place place, IOpenApiSchema old, IOpenApiSchema now)
    {
        if (old.Deprecated != now.Deprecated)
            findings.Add(now.Deprecated ? TypeRules.Deprecated : TypeRules.Undeprecated, place,
                now.Deprecated ? "is deprecated" : "is no longer deprecated");
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.Texts(findings, DocumentationRules.TitleChanged, place, "title", old.Title, now.Title);
        DocumentationComparer.ExternalDocs(findings, place, old.ExternalDocs, now.ExternalDocs);
#pragma warning disable CS0618 // OpenAPI 3.0 has 'example', and 3.1 still reads it.
        DocumentationComparer.Examples(findings, place, old.Example, now.Example);
#pragma warning restore CS0618
        DocumentationComparer.Examples(findings, place, ListOf(old), ListOf(now));
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
    }

    private static JsonArray? ListOf(IOpenApiSchema schema) =>
        schema.Examples is { Count: > 0 } examples ? new JsonArray([.. examples.Select(example => example?.DeepClone())]) : null;
}
