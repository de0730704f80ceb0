using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Reads in whole sections that are in other files: <c>paths</c>, <c>components</c>, and the parts of components.</summary>
internal sealed class SectionPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var name in new[] { "paths", "components" })
            Read(context, context.Root, name);
        foreach (var name in context.Root["components"].Members.Select(member => member.Key).ToList())
            Read(context, context.Root["components"], name);
    }

    private static void Read(SpecContext context, SpecNode owner, string name)
    {
        var section = owner[name];
        for (var steps = 0; section["$ref"].Text is not null && steps < 20; steps++)
        {
            if (References.Find(context, section["$ref"], out var reason) is not { IsMap: true } target)
            {
                context.Warn("OPENAPI002", section["$ref"].Place,
                    $"'{section["$ref"].Text}' cannot be read, since {reason}. {References.Remedy}");
                return;
            }

            var merged = target.Clone();
            foreach (var (member, node) in section.Members.Where(member => member.Key != "$ref"))
                merged.Set(member, node);
            section = merged;
        }

        if (section.Exists)
            owner.Set(name, section);
    }
}
