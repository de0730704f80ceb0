using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Rewrites the forms of OpenAPI 3.1 and JSON Schema in the forms of OpenAPI 3.0.</summary>
internal sealed class SchemaPass : SpecPass
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "string", "number", "integer", "boolean", "object", "array",
    };

    public override void Run(SpecContext context)
    {
        var walk = new Walk(context.Schemas);
        walk.Run(context);
        context.ReadsNumbersFromText = walk.HasNumbersAsText;
    }

    private sealed class Walk(SpecNode schemas)
    {
        /// <summary>True when a number may also be written as text.</summary>
        public bool HasNumbersAsText { get; private set; }

        public void Run(SpecContext context)
        {
            Members(context.Schemas);
            foreach (var operation in context.Operations)
            {
                foreach (var owner in operation.Node["parameters"].Items.Concat(operation.PathItem["parameters"].Items)
                    .Append(operation.Node["requestBody"])
                    .Concat(operation.Node["responses"].Members.Select(response => response.Value)))
                {
                    Member(owner, "schema");
                    foreach (var (_, media) in owner["content"].Members)
                        Media(media);
                }
            }
        }

        // OpenAPI 3.2: the items of a stream.
        private void Media(SpecNode media)
        {
            if (media["itemSchema"].Exists && !media["schema"].Exists)
                media.Set("schema", SpecNode.Map(media.Place).Set("type", "string"));
            Member(media, "schema");
        }

        private void Members(SpecNode map)
        {
            foreach (var (name, _) in map.Members.ToList())
                Member(map, name);
        }

        private void Member(SpecNode owner, string name)
        {
            if (owner[name].Exists)
                owner.Set(name, Normal(owner[name]));
        }

        private SpecNode Normal(SpecNode schema)
        {
            if (!schema.IsMap)
                return SpecNode.Map(schema.Place);
            if (schema["$ref"].Text is not null)
                return schema;

            Type(schema);
            Values(schema);
            Items(schema);
            Members(schema["properties"]);
            if (schema["additionalProperties"].IsMap)
                Member(schema, "additionalProperties");
            else if (schema["additionalProperties"].IsTrue)
                schema.Set("additionalProperties", SpecNode.Map(schema.Place));
            foreach (var several in new[] { "allOf", "oneOf", "anyOf", "prefixItems" })
            {
                if (schema[several].IsList)
                    schema.Set(several, SpecNode.List(schema[several].Place, schema[several].Items.Select(Normal)));
            }

            foreach (var union in new[] { "oneOf", "anyOf" })
                WithoutNull(schema, union);
            NumberOrText(schema);
            return schema;
        }

        // The form that ASP.NET Core has for it where a schema has one type only.
        private void NumberOrText(SpecNode schema)
        {
            var alternatives = schema["anyOf"].Items.Concat(schema["oneOf"].Items).ToList();
            if (schema["type"].Exists || alternatives.Count != 2 || alternatives.Exists(one => one.Count != 1) || !IsNumberAsText(schema))
                return;

            var types = alternatives.ConvertAll(one => one["type"].Text);
            if (types.Contains("string") && types.Find(type => type is "integer" or "number") is { } number)
            {
                schema.Take("anyOf");
                schema.Take("oneOf");
                schema.Set("type", number);
                HasNumbersAsText = true;
            }
        }

        private void Type(SpecNode schema)
        {
            if (schema["type"].IsList)
            {
                var types = schema["type"].Items.Select(item => item.Text).OfType<string>().Distinct().ToList();
                if (types.Remove("null"))
                    schema.Set("nullable", true);
                if (types.Count > 1)
                    schema.Set("x-types", string.Join(' ', types.Order(StringComparer.Ordinal)));
                schema.Take("type");
                if (types.Count == 1)
                    schema.Set("type", types[0]);
                else if (types.Count == 2 && types.Contains("string") && IsNumberAsText(schema)
                    && types.Find(type => type is "integer" or "number") is { } number)
                {
                    schema.Set("type", number);
                    HasNumbersAsText = true;
                }
            }

            switch (schema["type"].Text)
            {
                case null:
                    break;
                case "null":
                    schema.Set("nullable", true).Take("type");
                    break;
                case "file":
                    schema.Set("type", "string").Set("format", "binary");
                    break;
                case var type when !Types.Contains(type):
                    schema.Take("type");
                    break;
            }

            if (schema["type"].Text != "string")
                return;
            if (schema["contentEncoding"].Text is "base64" or "base64url" && !schema["format"].Exists)
                schema.Set("format", schema["contentEncoding"].Text == "base64" ? "byte" : "base64url");
            else if (schema["contentMediaType"].Text == "application/octet-stream" && !schema["format"].Exists)
                schema.Set("format", "binary");
        }

        // What ASP.NET Core writes for a number, which it also reads from text.
        private static bool IsNumberAsText(SpecNode schema)
            => schema["format"].Text is "int32" or "int64" or "int16" or "uint8" or "uint16" or "uint32" or "uint64" or "double" or "float"
                    or "decimal"
                || schema["pattern"].Text?.Contains("[1-9]", StringComparison.Ordinal) == true;

        private static void Values(SpecNode schema)
        {
            if (schema.Take("const") is { Exists: true } constant && !schema["enum"].Exists)
                schema.Set("enum", SpecNode.List(constant.Place, [constant]));
            if (!schema["enum"].IsList)
                return;

            if (schema["enum"].Items.Any(value => value.Kind == SpecNodeKind.Null))
            {
                schema.Set("nullable", true);
                schema["enum"].RemoveItems(value => value.Kind == SpecNodeKind.Null);
            }

            if (schema["enum"].Count == 0)
                schema.Take("enum");
        }

        private void Items(SpecNode schema)
        {
            if (schema["items"].IsList)
            {
                schema.Set("prefixItems", schema.Take("items"));
                if (schema["additionalItems"].IsMap)
                    schema.Set("items", schema.Take("additionalItems"));
            }

            if (schema["items"].IsMap)
                Member(schema, "items");
            else
                schema.Take("items");
            if (!schema["type"].Exists && (schema["items"].Exists || schema["prefixItems"].Count > 0) && !schema["properties"].Exists)
                schema.Set("type", "array");
        }

        private void WithoutNull(SpecNode schema, string union)
        {
            var list = schema[union];
            if (!list.IsList || !list.Items.Any(IsNull))
                return;

            schema.Set("nullable", true);
            list.RemoveItems(IsNull);
            if (list.Count == 0)
                schema.Take(union);
        }

        // As Normal leaves it: nullable, without a type. A reference may lead to one before or after Normal.
        private bool IsNull(SpecNode item)
            => item["$ref"].Text is { } name ? IsOnlyNull(schemas[name]) : item["nullable"].IsTrue
                && item.Members.All(member => member.Key is "nullable" or "description" or "title" or "default" or "example" or "examples");

        private bool IsOnlyNull(SpecNode schema)
            => schema["type"].Text == "null"
                || (schema["enum"].Count > 0 && schema["enum"].Items.All(value => value.Kind == SpecNodeKind.Null))
                || (!schema["$ref"].Exists && IsNull(schema));
    }
}
