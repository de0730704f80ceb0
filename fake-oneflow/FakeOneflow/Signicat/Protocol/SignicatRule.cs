using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Protocol;

/// <summary>Creates rules of Signicat's APIs, each with the site that its source is on.</summary>
internal static class SignicatRule
{
    private const string Pages = "https://developer.signicat.com/";
    private const string Rfcs = "https://www.rfc-editor.org/rfc/";
    private const string Repositories = "https://github.com/";

    public static Rule Of(
        string id, int status, IReadOnlyList<string> operations, string source, Confidence confidence, string detail,
            string? code = null) =>
        new(id, status, operations, source, confidence, detail) { Site = SiteOf(source), Code = code };

    private static string SiteOf(string source) =>
        source.StartsWith("rfc", StringComparison.Ordinal) ? Rfcs
        : source.StartsWith("express/", StringComparison.Ordinal) ? Pages
        : Repositories;
}
