using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Reads in whole sections that are in other files: <c>paths</c>, <c>components</c> with its parts, and those of Swagger 2.0.
/// </summary>
internal sealed class SectionPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var name in new[] { "paths", "components", "definitions", "parameters", "responses", "securityDefinitions" })
            Read(context, context.Root, name);
        foreach (var name in context.Root["components"].Members.Select(member => member.Key).ToList())
            Read(context, context.Root["components"], name);
    }

    private static void Read(SpecContext context, SpecNode owner, string name)
    {
        var section = owner[name];
        if (References.Follow(context, section, out var reason) is not { } found)
            context.Warn("OPENAPI002", section["$ref"].Place,
                $"'{section["$ref"].Text}' cannot be read, since {reason}. {References.Remedy}");
        else if (found.Exists)
            owner.Set(name, found);
    }
}
