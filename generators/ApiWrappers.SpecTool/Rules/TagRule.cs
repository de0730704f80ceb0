using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every operation has a tag that gives a C# name.</summary>
internal sealed class TagRule : SpecRule
{
    public override string Id => "OPENAPI015";

    public override string Title => "Every operation has a tag, and its first tag is a C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations)
        {
            if (operation.Tag?.Text is not { Length: > 0 } tag)
                yield return At(operation.Node, $"{operation.Title} has no tag, which names the property of the client where it is found. Add one, such as 'tags: [Orders]'.");
            else if (!CSharpName.IsIdentifier(MemberNames.OfTag(tag)))
                yield return At(operation.Tag, $"the tag '{tag}' cannot be the name of a C# property. Use letters, digits and blanks, beginning with a letter; the word Api does not count.");
        }
    }
}
