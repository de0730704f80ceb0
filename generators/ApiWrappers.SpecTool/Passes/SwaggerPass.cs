using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Converts a Swagger 2.0 document to OpenAPI 3.0.</summary>
internal sealed class SwaggerPass : SpecPass
{
    private static readonly string[] OfSchemas =
    [
        "type", "format", "items", "enum", "default", "minimum", "maximum", "minLength", "maxLength", "pattern", "x-nullable",
    ];

    public override void Run(SpecContext context)
    {
        var root = context.Root;
        if (!root["swagger"].Exists)
            return;

        Servers(root);
        var components = SpecNode.Map(root.Place);
        foreach (var (_, item) in root["paths"].Members.Where(path => path.Value.IsMap))
        {
            foreach (var (method, operation) in item.Members.Where(
                member => member.Value.IsMap && !member.Value["$ref"].Exists && member.Key is not ("parameters" or "$ref")))
                Operation(context, item, operation);
            Shared(context, item);
        }

        foreach (var (_, response) in root["responses"].Members)
            Response(response, Media(root["produces"], "application/json"));
        foreach (var (_, scheme) in root["securityDefinitions"].Members)
            Scheme(scheme);
        foreach (var (name, parameter) in root["parameters"].Members.ToList())
            root["parameters"].Set(name, IsBody(parameter) ? parameter : Parameter(parameter));

        foreach (var (old, now) in new[] { ("definitions", "schemas"), ("parameters", "parameters"), ("responses", "responses"),
            ("securityDefinitions", "securitySchemes") })
        {
            if (root.Take(old) is { Exists: true } section)
                components.Set(now, section);
        }

        root.Set("components", components);
        Rewrite(root);

        // References name the sections as they were, from other files too.
        foreach (var (old, now) in new[] { ("definitions", "schemas"), ("parameters", "parameters"), ("responses", "responses") })
        {
            if (components[now].Exists)
                root.Set(old, components[now]);
        }
    }

    /// <summary>Converts the parameters that all operations of a path share.</summary>
    public static void Shared(SpecContext context, SpecNode item)
    {
        if (item["parameters"].IsList)
            item.Set("parameters", SpecNode.List(
                item.Place, item["parameters"].Items.Where(parameter => !IsBody(Resolve(context, parameter))).Select(Parameter)));
    }

    private static void Servers(SpecNode root)
    {
        var path = root["basePath"].Text ?? "/";
        var scheme = root["schemes"].Items.Select(item => item.Text).Contains("https") || root["schemes"].Count == 0
            ? "https"
            : root["schemes"].Items[0].Text;
        var url = root["host"].Text is { Length: > 0 } host ? $"{scheme}://{host}{(path.StartsWith('/') ? path : "/" + path)}" : path;
        root.Set("servers", SpecNode.List(root.Place, [SpecNode.Map(root.Place).Set("url", url)]));
    }

    /// <summary>Converts an operation.</summary>
    public static void Operation(SpecContext context, SpecNode item, SpecNode operation)
    {
        var root = context.Root;
        var own = operation["parameters"].Items.ToList();
        var resolved = own.Concat(item["parameters"].Items).Select(parameter => (Written: parameter, Node: Resolve(context, parameter)))
            .ToList();
        var consumes = Media(operation["consumes"].Count > 0 ? operation["consumes"] : root["consumes"], "application/json");
        var fields = resolved.Select(parameter => parameter.Node).Where(parameter => parameter["in"].Text == "formData").ToList();
        if (resolved.Select(parameter => parameter.Node).FirstOrDefault(parameter => parameter["in"].Text == "body") is { } body)
            operation.Set("requestBody", Body(body, consumes));
        else if (fields.Count > 0)
            operation.Set("requestBody", Form(operation, fields, consumes));

        operation.Set("parameters",
            SpecNode.List(operation.Place, own.Where(parameter => !IsBody(Resolve(context, parameter))).Select(Parameter)));
        var produces = Media(operation["produces"].Count > 0 ? operation["produces"] : root["produces"], "application/json");
        foreach (var (_, response) in operation["responses"].Members)
            Response(response, produces);
    }

    // What leads nowhere is reported later.
    private static SpecNode Resolve(SpecContext context, SpecNode parameter)
    {
        for (var steps = 0; parameter["$ref"].Text is not null && steps < 20; steps++)
        {
            if (References.Find(context, parameter["$ref"], out _) is not { } target)
                break;
            parameter = target;
        }

        return parameter;
    }

    private static bool IsBody(SpecNode parameter) => parameter["in"].Text is "body" or "formData";

    /// <summary>The media types of a list.</summary>
    public static List<string> Media(SpecNode list, string otherwise)
    {
        var types = list.Items.Select(item => item.Text).OfType<string>().ToList();
        return types.Count == 0 ? [otherwise] : types;
    }

    private static SpecNode Body(SpecNode parameter, List<string> consumes)
    {
        var body = SpecNode.Map(parameter.Place).Set("content", Content(parameter["schema"], parameter.Place, consumes));
        foreach (var name in new[] { "required", "description" })
        {
            if (parameter[name].Exists)
                body.Set(name, parameter[name]);
        }

        return body;
    }

    private static SpecNode Form(SpecNode operation, List<SpecNode> fields, List<string> consumes)
    {
        var properties = SpecNode.Map(operation.Place);
        var encodings = SpecNode.Map(operation.Place);
        foreach (var field in fields.Where(field => field["name"].Text is not null))
        {
            var written = field.Clone();
            var encoding = SpecNode.Map(field.Place);
            Collection(written, encoding);
            if (encoding["explode"].IsFalse)
                encodings.Set(field["name"].Text!, encoding);
            var schema = SchemaOf(written);
            if (field["description"].Exists)
                schema.Set("description", field["description"]);
            properties.Set(field["name"].Text!, schema);
        }

        var required = fields.Where(field => field["required"].IsTrue && field["name"].Text is not null).Select(field => field["name"]);
        var form = SpecNode.Map(operation.Place).Set("type", "object").Set("properties", properties)
            .Set("required", SpecNode.List(operation.Place, required));
        var isMultipart = fields.Any(field => field["type"].Text == "file")
            || (consumes.Contains("multipart/form-data") && !consumes.Contains("application/x-www-form-urlencoded"));
        var type = isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
        var content = Content(form, operation.Place, [type]);
        if (encodings.Count > 0)
            content[type].Set("encoding", encodings);
        return SpecNode.Map(operation.Place).Set("required", required.Any()).Set("content", content);
    }

    private static SpecNode Content(SpecNode schema, SpecPlace place, IEnumerable<string> media)
    {
        var content = SpecNode.Map(place);
        foreach (var type in media)
        {
            var written = SpecNode.Map(place);
            if (schema.Exists)
                written.Set("schema", schema.Clone());
            content.Set(type, written);
        }

        return content;
    }

    /// <summary>Converts a parameter that is not a body. Its place is kept.</summary>
    public static SpecNode Parameter(SpecNode parameter)
    {
        if (!parameter.IsMap || parameter["$ref"].Exists || parameter["schema"].Exists)
            return parameter;

        Collection(parameter, parameter);
        var schema = SchemaOf(parameter);
        return parameter.Set("schema", schema);
    }

    // The format of a list as a style. OpenAPI 3 has none for tabs.
    private static void Collection(SpecNode parameter, SpecNode styled)
    {
        switch (parameter.Take("collectionFormat").Text)
        {
            case "multi":
                styled.Set("explode", true);
                break;
            case "pipes":
                styled.Set("style", "pipeDelimited").Set("explode", false);
                break;
            case "ssv":
                styled.Set("style", "spaceDelimited").Set("explode", false);
                break;
            case "tsv":
                styled.Set("style", "tabDelimited").Set("explode", false);
                break;
            default:
                if (parameter["type"].Text == "array")
                    styled.Set("explode", false);
                break;
        }
    }

    private static SpecNode SchemaOf(SpecNode parameter)
    {
        var schema = SpecNode.Map(parameter.Place);
        foreach (var name in OfSchemas.Where(parameter.Has))
            schema.Set(name, parameter.Take(name));
        return schema;
    }

    /// <summary>Converts a response.</summary>
    public static void Response(SpecNode response, List<string> produces)
    {
        if (response.Take("schema") is { Exists: true } schema)
            response.Set("content", Content(schema, response.Place, produces));
    }

    private static void Scheme(SpecNode scheme)
    {
        switch (scheme["type"].Text)
        {
            case "basic":
                scheme.Set("type", "http").Set("scheme", "basic");
                break;
            case "oauth2":
                var name = scheme["flow"].Text switch
                {
                    "application" => "clientCredentials",
                    "accessCode" => "authorizationCode",
                    var other => other ?? "implicit"
                };
                var flow = SpecNode.Map(scheme.Place);
                foreach (var member in new[] { "authorizationUrl", "tokenUrl", "scopes" })
                {
                    if (scheme.Take(member) is { Exists: true } value)
                        flow.Set(member, value);
                }

                scheme.Set("flows", SpecNode.Map(scheme.Place).Set(name, flow));
                break;
        }
    }

    /// <summary>Converts the schema keywords of 2.0.</summary>
    public static void Keywords(SpecNode node)
    {
        if (node["x-nullable"].IsTrue)
            node.Set("nullable", true);
        if (node["discriminator"].Text is { } property && node["type"].Exists)
            node.Set("discriminator", SpecNode.Map(node.Place).Set("propertyName", property));
    }

    private static void Rewrite(SpecNode node, bool isNames = false)
    {
        foreach (var item in node.Items)
            Rewrite(item);
        Keywords(node);
        foreach (var (name, member) in node.Members)
        {
            if (isNames || name is not ("example" or "examples" or "default" or "enum"))
                Rewrite(member, !isNames && ExtensionPass.IsNames(name, node));
        }
    }
}
