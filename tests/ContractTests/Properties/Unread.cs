namespace ContractTests.Properties;

/// <summary>Members of bodies that the fake takes without reading them, so that it cannot tell when they are wrong.</summary>
internal static class Unread
{
    private static readonly string[] Members = ["source", "_links", "_links.template_type", "_links.template_type.href"];

    public static bool Contains(Breakage breakage) => Members.Any(member => breakage.Path.EndsWith(member, StringComparison.Ordinal));
}
