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
        private readonly Dictionary<SpecNode, SpecNode> _shared = [];
        private readonly SchemaReferences _schemas = new(context);

        public void Run()
        {
            var schemes = context.Root["components"]["securitySchemes"];
            foreach (var (name, scheme) in schemes.Members.ToList())
            {
                if (scheme["$ref"].Text is not null && References.Find(context, scheme["$ref"], out _) is { } target)
                    schemes.Set(name, target);
            }

            foreach (var operation in context.Operations.ToList())
                Operation(operation);
            _schemas.Complete();
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
                _schemas.Resolve(node["schema"]);
            if (node["content"]["$ref"].Text is not null && References.Follow(context, node["content"], out _) is { } content)
                node.Set("content", content);
            foreach (var (name, written) in node["content"].Members.ToList())
            {
                var media = written["$ref"].Text is null ? written : References.Find(context, written["$ref"], out _)?.Clone() ?? written;
                node["content"].Set(name, media);
                _schemas.Resolve(media["schema"].Exists ? media["schema"] : media["itemSchema"]);
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
                    owner.Set("schema", _schemas.Move(schema, name + role));
                else if (IsMade(schema["items"]))
                    schema.Set("items", _schemas.Move(schema["items"], name + role + "Item"));
            }
        }

        private static bool IsMade(SpecNode schema)
            => !schema["$ref"].Exists && (schema["enum"].IsList || schema["properties"].Count > 0 || schema["allOf"].Count > 1);
    }
}
