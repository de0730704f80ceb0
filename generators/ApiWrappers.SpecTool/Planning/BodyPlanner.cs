using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Decides which of the media types of a body is sent or read, and as what.</summary>
internal sealed class BodyPlanner(SpecContext context, TypePlanner types)
{
    private readonly Encodings _encodings = new(context, types);

    /// <summary>Returns the body to read of a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="place">The name of a class that is written in place.</param>
    public BodyPlan Read(SpecNode response, string place)
    {
        var content = response["content"].Members.Where(media => media.Value.IsMap).ToList();
        if (content.Count == 0)
            return BodyPlan.None;

        var chosen = Prefer(content, media => MediaTypes.IsJson(media.Key) && !IsBinary(media.Value["schema"]))
            ?? Prefer(content, media => MediaTypes.IsAny(media.Key) && !IsBinary(media.Value["schema"]))
            ?? Prefer(content, media => MediaTypes.IsText(media.Key) && !IsBinary(media.Value["schema"]))
            ?? content[0];
        var (name, media) = chosen;
        var others = content.Select(item => item.Key).Where(other => other != name).ToList();
        if (IsBinary(media["schema"]) || !(MediaTypes.IsJson(name) || MediaTypes.IsAny(name) || MediaTypes.IsText(name)))
            return new BodyPlan(BodyKind.File, MediaTypes.Sent(name, "*/*"), null) { Others = others };
        if (MediaTypes.IsText(name))
            return new BodyPlan(BodyKind.Text, name, CSharpType.String) { Others = others };

        Tell(response, name, others);
        var type = TypeOf(media, place);
        return new BodyPlan(BodyKind.Json, MediaTypes.Sent(name, MediaTypes.Json), type)
        {
            IsNullable = !type.IsAny && types.Schemas.IsNullable(media["schema"]),
            Others = others,
        };
    }

    /// <summary>Returns the body to send with a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The names of parameters that are taken.</param>
    public BodyPlan Write(SpecOperation operation, NameSet variables)
    {
        var body = operation.Node["requestBody"];
        var content = body["content"].Members.Where(media => media.Value.IsMap).ToList();
        if (content.Count == 0)
            return BodyPlan.None;

        var json = Prefer(content, media => MediaTypes.IsJson(media.Key) && !IsBinary(media.Value["schema"]));
        var form = Prefer(content, media => MediaTypes.Bare(media.Key) == MediaTypes.Multipart && Parts(media.Value["schema"]).Count > 0);
        if (json is not null && form is not null && Parts(json.Value.Value["schema"]).Any(part => IsFile(part.Value)))
            json = null;
        var chosen = json ?? form
            ?? Prefer(content, media => MediaTypes.Bare(media.Key) == MediaTypes.Fields)
            ?? Prefer(content, media => MediaTypes.IsAny(media.Key) && !IsBinary(media.Value["schema"]))
            ?? Prefer(content, media => MediaTypes.IsText(media.Key) && !IsBinary(media.Value["schema"]))
            ?? content[0];
        var (name, node) = chosen;
        var plan = Plan(operation, name, node, variables);
        var others = content.Select(item => item.Key).Where(other => other != name).ToList();
        Tell(body, name, others);
        return plan with
        {
            Variable = plan.Kind == BodyKind.Multipart ? "" : variables.Take(Variable(body), "payload", "body"),
            IsRequired = body["required"].IsTrue,
            IsNullable = types.Schemas.IsNullable(node["schema"]),
            Description = body["description"].Text,
            Others = others,
        };
    }

    private BodyPlan Plan(SpecOperation operation, string name, SpecNode media, NameSet variables)
    {
        var place = operation.MethodName + "Request";
        var schema = media["schema"];
        switch (MediaTypes.Bare(name))
        {
            case MediaTypes.Multipart:
                if (Parts(schema).Count > 0)
                    return new BodyPlan(BodyKind.Multipart, MediaTypes.Multipart, null)
                    {
                        Parts = [.. PartsOf(operation, media, variables)],
                    };

                context.Note("OPENAPI022", media.Place,
                    $"the parts of the form of {operation.Title} are not described, so the caller adds them to an ApiForm. To have a "
                    + "parameter for each, list them under 'properties' of its schema with an Overlay.");
                return new BodyPlan(BodyKind.Form, MediaTypes.Multipart, CSharpType.Class("ApiForm"));
            case MediaTypes.Fields:
                var fields = types.Of(schema, place);
                var isPlain = fields.Shape == TypeShape.List || types.Schemas.KindOf(schema) is not (SchemaKind.Class or SchemaKind.Map);
                return new BodyPlan(BodyKind.Fields, MediaTypes.Fields, isPlain ? CSharpType.Map(CSharpType.String, false) : fields)
                {
                    Styles = [.. _encodings.Styles(operation, media)],
                };
            case var _ when IsBinary(schema) || !(MediaTypes.IsJson(name) || MediaTypes.IsAny(name) || MediaTypes.IsText(name)):
                return new BodyPlan(BodyKind.File, MediaTypes.Sent(name, "application/octet-stream"), CSharpType.Class("ApiFile"));
            case var _ when MediaTypes.IsText(name):
                return new BodyPlan(BodyKind.Text, MediaTypes.Sent(name, "text/plain"), CSharpType.String);
            default:
                return new BodyPlan(BodyKind.Json, MediaTypes.Sent(name, MediaTypes.Json), TypeOf(media, place));
        }
    }

    private IEnumerable<PartPlan> PartsOf(SpecOperation operation, SpecNode media, NameSet variables)
    {
        var required = types.Schemas.Required(media["schema"]);
        foreach (var (name, part) in Parts(media["schema"]))
        {
            var plain = Variables.Of(name);
            var variable = variables.Take(plain, plain + "Part", name);
            var (kind, type) = PartOf(part, operation.MethodName + CSharpName.Identifier(name, "Part"));
            var encoding = media["encoding"][name];
            _encodings.Headers(operation, name, encoding);
            var separator = kind == "list" ? _encodings.Separator(encoding) : null;
            var mediaType = separator is null ? Encodings.Media(encoding) : null;
            if (kind == "json")
                _encodings.JsonStyle(operation, name, encoding);
            if (separator is not null)
                kind = "joined";
            else if (kind is "text" or "list" && mediaType is not null && MediaTypes.IsJson(mediaType))
                (kind, type) = ("json", types.Of(part, operation.MethodName + CSharpName.Identifier(name, "Part")));
            else if (kind == "json" && mediaType is not null && !MediaTypes.IsJson(mediaType))
                (kind, type) = ("text", CSharpType.String);
            if (kind == "json" && mediaType == MediaTypes.Json)
                mediaType = null;
            var isRequired = required.Contains(name) && !types.Schemas.IsNullable(part);
            yield return new PartPlan(name, variable, kind, type, isRequired, mediaType, part["description"].Text)
            {
                Separator = separator,
            };
        }
    }

    private (string Kind, CSharpType Type) PartOf(SpecNode part, string place)
    {
        var node = types.Schemas.Settle(part);
        if (IsFile(part))
            return types.Schemas.KindOf(part) == SchemaKind.List
                ? ("files", CSharpType.List(CSharpType.Class("ApiFile"), false))
                : ("file", CSharpType.Class("ApiFile"));

        var type = types.Of(part, place);
        return types.Schemas.KindOf(part) switch
        {
            _ when type is { Shape: TypeShape.List, Item: { IsAny: false, IsText: true } item }
                && ParameterTypes.IsPlain(types, node["items"]) => ("list", CSharpType.List(item, false)),
            _ when type.IsText && ParameterTypes.IsPlain(types, part) => ("text", type with { Converter = null }),
            _ => ("json", type),
        };
    }

    private IReadOnlyDictionary<string, SpecNode> Parts(SpecNode schema)
        => schema.Exists ? types.Schemas.Properties(schema) : new Dictionary<string, SpecNode>();

    private bool IsFile(SpecNode part)
    {
        var node = types.Schemas.Settle(part);
        return IsBinary(part) || (types.Schemas.KindOf(part) == SchemaKind.List && IsBinary(node["items"]));
    }

    private bool IsBinary(SpecNode schema)
    {
        var node = types.Schemas.Settle(schema);
        return node["type"].Text is null or "string" && (node["format"].Text is "binary" or "file"
            || (node["contentMediaType"].Exists && !node["contentEncoding"].Exists
                && !MediaTypes.IsJson(node["contentMediaType"].Text ?? "") && !MediaTypes.IsText(node["contentMediaType"].Text ?? "")));
    }

    private CSharpType TypeOf(SpecNode media, string place) => media["schema"].IsMap ? types.Of(media["schema"], place) : CSharpType.Any;

    private static string Variable(SpecNode body) => body["x-aw-name"].Text is { } own && CSharpName.IsIdentifier(own) ? own : "body";

    private void Tell(SpecNode node, string chosen, List<string> others)
    {
        if (others.Count > 0)
            context.Note("OPENAPI021", node["content"].Place,
                $"of {others.Count + 1} media types {chosen} is used. To use another, remove this one with an Overlay.");
    }

    private static KeyValuePair<string, SpecNode>? Prefer(
        List<KeyValuePair<string, SpecNode>> content, Func<KeyValuePair<string, SpecNode>, bool> match)
    {
        var found = content.Where(match).ToList();
        return found.Count == 0 ? null : found.OrderBy(media => MediaTypes.Bare(media.Key) == MediaTypes.Json ? 0 : 1).First();
    }
}
