using System.Globalization;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Comparing;

/// <summary>Compares the headers of two responses.</summary>
internal static class HeaderComparer
{
    /// <summary>Headers that follow from one connection and one body.</summary>
    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Encoding", "Content-Length", "Date", "Keep-Alive", "Proxy-Connection", "Trailer", "Transfer-Encoding",
            "Upgrade",
    };

    /// <summary>Headers of servers in front of a service.</summary>
    private static readonly string[] Transport =
    [
        "Age", "Alt-Svc", "CF-", "NEL", "Report", "Server", "Set-Cookie", "Strict-Transport-Security", "Vary", "Via", "X-Amz", "X-Amzn",
            "X-Cache",
        "X-Envoy", "X-Powered-By", "X-Served-By", "X-Timer",
    ];

    public static IEnumerable<Difference> Compare(Reply real, Reply fake)
    {
        var (names, others) = (NamesOf(real), NamesOf(fake));
        foreach (var name in names.Except(others, StringComparer.OrdinalIgnoreCase))
            yield return new(DifferenceKinds.MissingHeader, Show(name), "present", null, WeightOf(name));
        foreach (var name in others.Except(names, StringComparer.OrdinalIgnoreCase))
            yield return new(DifferenceKinds.ExtraHeader, Show(name), null, "present", WeightOf(name));
        foreach (var name in names.Intersect(others, StringComparer.OrdinalIgnoreCase))
        {
            var (value, other) = (HeaderForm.Of(name, real.Header(name)!), HeaderForm.Of(name, fake.Header(name)!));
            if (value != other)
                yield return new(DifferenceKinds.Header, Show(name), value, other, WeightOf(name));
        }
    }

    private static IEnumerable<string> NamesOf(Reply reply) => reply.Headers
        .Select(header => header.Name).Where(name => !Ignored.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.OrdinalIgnoreCase);

    private static string Show(string name) => MemberName.Show(name).ToLower(CultureInfo.InvariantCulture);

    private static string WeightOf(string name) =>
        Array.Exists(Transport, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? Weights.Transport : Weights.Behavior;
}
