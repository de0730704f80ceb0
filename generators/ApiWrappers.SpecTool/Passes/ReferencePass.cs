using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Resolves references: parameters, bodies and responses are copied to their place, schemas become members of
/// <c>components.schemas</c>, and the <c>$ref</c> of a schema is then the name of that member.
/// </summary>
internal sealed class ReferencePass : SpecPass
{
    public override void Run(SpecContext context) => new Walk(context).Run();

    private sealed class Walk(SpecContext context)
    {
        private readonly Dictionary<SpecNode, string> _names = [];
        private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
        private readonly Dictionary<SpecNode, SpecNode> _shared = [];
        private readonly Queue<string> _waiting = new();
        private readonly HashSet<SpecNode> _walked = [];
        private SpecNode _schemas = SpecNode.Map(context.Root.Place);

        public void Run()
        {
            if (!context.Root["components"].IsMap)
                context.Root.Set("components", SpecNode.Map(context.Root.Place));
            var components = context.Root["components"];
            foreach (var (name, scheme) in components["securitySchemes"].Members.ToList())
            {
                if (scheme["$ref"].Text is not null && References.Find(context, scheme["$ref"], out _) is { } target)
                    components["securitySchemes"].Set(name, target);
            }

            if (!components["schemas"].IsMap)
                components.Set("schemas", SpecNode.Map(components.Place));
            _schemas = components["schemas"];
            foreach (var (name, node) in _schemas.Members)
                _names[node] = name;

            foreach (var operation in context.Operations.ToList())
                Operation(operation);
            if (!context.Options.IsPart)
            {
                foreach (var name in _schemas.Members.Select(member => member.Key).ToList())
                    Reach(name);
            }

            while (_waiting.TryDequeue(out var name))
                Schema(_schemas[name]);
            foreach (var name in _schemas.Members.Select(member => member.Key).Where(name => !_reached.Contains(name)).ToList())
                _schemas.Take(name);
        }

        private void Operation(SpecOperation operation)
        {
            foreach (var owner in new[] { operation.Node, operation.PathItem })
            {
                if (owner["parameters"]["$ref"].Exists && References.Find(context, owner["parameters"]["$ref"], out _) is { } list)
                    owner.Set("parameters", list.Clone());
                Parameters(operation, owner["parameters"]);
            }

            if (operation.Node["requestBody"].IsMap && Inline(operation, operation.Node["requestBody"], "Body") is { } body)
                operation.Node.Set("requestBody", body);

            var responses = operation.Node["responses"];
            foreach (var (status, written) in responses.Members.ToList())
            {
                if (!written.IsMap)
                    responses.Take(status);
                else if (Inline(status.StartsWith('2') ? operation : null, written, "Response") is { } response)
                    responses.Set(status, response);
                else
                    responses.Set(status, SpecNode.Map(written.Place).Set("description", ""));
            }
        }

        private void Parameters(SpecOperation operation, SpecNode parameters)
        {
            for (var index = 0; index < parameters.Count; index++)
            {
                if (parameters.Items[index].IsMap && Inline(operation, parameters.Items[index], "") is { } parameter)
                    parameters.ReplaceItem(index, parameter);
            }
        }

        /// <summary>
        /// Returns the parameter, body or response that a reference names; null when there is none, which leaves out the
        /// operation.
        /// </summary>
        private SpecNode? Inline(SpecOperation? operation, SpecNode written, string role)
        {
            if (written["$ref"].Text is null)
            {
                Content(written);
                return written;
            }

            var node = written;
            for (var steps = 0; node["$ref"].Text is { } reference; steps++)
            {
                var reason = "it refers to itself";
                var target = steps > 20 ? null : References.Find(context, node["$ref"], out reason);
                if (target is null)
                {
                    if (operation is not null)
                        context.LeaveOut(operation, "OPENAPI002", written["$ref"].Place,
                            $"'{reference}' cannot be read, since {reason}. {References.Remedy}");
                    else
                        context.Note("OPENAPI002", written["$ref"].Place,
                            $"'{reference}' cannot be read, since {reason}. The response is served without its body. {References.Remedy}");
                    return null;
                }

                node = target;
            }

            if (!_shared.TryGetValue(node, out var shared))
            {
                Share(node, written["$ref"].Text!, role);
                Content(node);
                _shared[node] = shared = node;
            }

            return shared.Clone();
        }

        private void Content(SpecNode node)
        {
            if (node["schema"].Exists)
                Schema(node["schema"]);
            if (node["content"]["$ref"].Text is not null && References.Follow(context, node["content"], out _) is { } content)
                node.Set("content", content);
            foreach (var (name, written) in node["content"].Members.ToList())
            {
                var media = written["$ref"].Text is null ? written : References.Find(context, written["$ref"], out _)?.Clone() ?? written;
                node["content"].Set(name, media);
                Schema(media["schema"].Exists ? media["schema"] : media["itemSchema"]);
            }
        }

        // An inline schema in a shared component is named after the component, so that all users share one class.
        private void Share(SpecNode node, string reference, string role)
        {
            var name = JsonPointer.Names(References.Split(reference).Pointer).LastOrDefault()
                ?? Path.GetFileNameWithoutExtension(reference);
            foreach (var owner in node["content"].Members.Select(media => media.Value).Prepend(node).Where(owner => owner["schema"].IsMap))
            {
                var schema = owner["schema"];
                if (IsMade(schema))
                    owner.Set("schema", Move(schema, name + role));
                else if (IsMade(schema["items"]))
                    schema.Set("items", Move(schema["items"], name + role + "Item"));
            }
        }

        private static bool IsMade(SpecNode schema)
            => !schema["$ref"].Exists && (schema["enum"].IsList || schema["properties"].Count > 0 || schema["allOf"].Count > 1);

        private SpecNode Move(SpecNode schema, string name)
        {
            var free = _schemas.Has(name) ? $"{name}_{CSharpName.Hash(schema.Place.Path)}" : name;
            _schemas.Set(free, schema);
            _names[schema] = free;
            Reach(free);
            var reference = SpecNode.Map(schema.Place).Set("$ref", free);
            _walked.Add(reference);
            return reference;
        }

        private void Reach(string name)
        {
            if (_reached.Add(name))
                _waiting.Enqueue(name);
        }

        private void Schema(SpecNode schema)
        {
            if (!_walked.Add(schema))
                return;

            if (schema["$ref"].Text is { } reference)
            {
                Refer(schema, reference);
                return;
            }

            if (!schema.IsMap)
                return;

            // Keywords that only validate, and do not shape a type.
            foreach (var name in new[] { "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties",
                "unevaluatedItems", "dependentSchemas" })
                schema.Take(name);
            if (schema["properties"]["$ref"].Text is not null && References.Follow(context, schema["properties"], out _) is { } properties)
                schema.Set("properties", properties);
            foreach (var (_, property) in schema["properties"].Members.Concat(schema["patternProperties"].Members))
                Schema(property);
            foreach (var inner in new[] { "items", "additionalProperties" })
                Schema(schema[inner]);
            foreach (var several in new[] { "allOf", "oneOf", "anyOf", "prefixItems", "items" })
            {
                foreach (var item in schema[several].Items)
                    Schema(item);
            }

            foreach (var (value, target) in schema["discriminator"]["mapping"].Members.ToList())
                schema["discriminator"]["mapping"].Set(value, Mapped(target));
        }

        // A mapping names a schema by a reference, or by its name alone.
        private SpecNode Mapped(SpecNode target)
        {
            if (target.Text is not { } text)
                return target;

            if (_schemas.Has(text))
            {
                Reach(text);
                return target;
            }

            var reference = SpecNode.Map(target.Place).Set("$ref", target);
            Refer(reference, text);
            return reference["$ref"].Exists ? reference["$ref"] : target;
        }

        private void Refer(SpecNode schema, string reference)
        {
            // The name of a schema: this is a copy of something that was read in before, or the document writes it so.
            if (_schemas.Has(reference))
            {
                Reach(reference);
                return;
            }

            var target = References.Find(context, schema["$ref"], out var reason);
            if (target is null)
            {
                context.Warn("OPENAPI002", schema["$ref"].Place,
                    $"'{reference}' cannot be read, since {reason}. The value is served as any JSON. {References.Remedy}");
                schema.Clear();
                return;
            }

            if (!_names.TryGetValue(target, out var name))
            {
                var last = JsonPointer.Names(References.Split(reference).Pointer).LastOrDefault() is { Length: > 0 } named
                    ? named
                    : Path.GetFileNameWithoutExtension(References.Split(reference).File);
                var made = target.Place.Path.Contains("properties", StringComparison.Ordinal) || !char.IsLetter((last + "0")[0])
                    ? target.Place.Path
                    : last;
                name = made.Length == 0 || _schemas.Has(made)
                    ? $"{(made.Length == 0 ? "Document" : made)}_{CSharpName.Hash(target.Place.File + target.Place.Path)}"
                    : made;
                _names[target] = name;
                _schemas.Set(name, target.Place.File == context.Root.Place.File ? target.Clone() : target);
            }

            schema.Set("$ref", SpecNode.Of(name, schema["$ref"].Place));
            Reach(name);
        }
    }
}
