using System.Globalization;
using System.Text;

namespace OpenApiDiff.Rules;

/// <summary>The page that lists the rules, made from the rules.</summary>
public static class RulePage
{
    private const string Introduction = """
        # Rules of `oneflow spec diff`

        Made from the code by a test, which fails when the two differ: change the rule, run
        `SNAPSHOTS=accept dotnet test tests/OpenApiDiff.Tests`, review, and commit both.

        A change is rated for callers of the generated client, which has a method for each operation, a type for each
        schema, open enumerations, and a closed set of results for each operation.

        | severity | means |
        | --- | --- |
        | Breaking | a caller that compiled and worked may no longer compile, no longer work, or read what it was promised not to |
        | Additive | callers may do or read more than before; those who do nothing are not affected |
        | Documentation | only the documentation of the API changed |

        Two decisions follow from that. A documented status that comes or goes is breaking, an error status too: `Match` on
        the result takes one function for each status, so that code which uses it does not compile until it handles the new
        one. A new optional argument at the end is additive, as in most libraries, although a cancellation token that was
        passed by position must then be passed by name; one before other arguments is breaking.

        The order in which a file lists things does not count, but for parameters, which become arguments. A named schema, a
        shared parameter or a shared response that changed is reported once, with the other places it shows at.

        Keywords such as `not`, `if` and `prefixItems` are compared as text, references followed: a change of one is breaking
        both ways, since whether it lets through less is not worked out. References into other files below the spec's folder are
        followed; one that leads nowhere, or in a ring, is an error.

        ## Not compared

        NOT_COMPARED
                ## The JSON report

        `--json` prints one object. Members may be added to it; none is renamed or removed.

        | member | holds |
        | --- | --- |
        | `old`, `new` | the arguments as they were given |
        | `summary` | the number of changes: `breaking`, `additive`, `documentation` |
        | `changes[]` | the changes, the worst first |
        | `changes[].rule`, `.severity` | the id of the rule, and `breaking`, `additive` or `documentation` |
        | `changes[].operation` | `id`, `method`, `path`; null for a change of the whole spec |
        | `changes[].location` | where in the operation, such as `response 200 body.parties[].name` |
        | `changes[].message` | the change in words, with operation and field |
        | `changes[].also_at[]` | `operation` and `location` of the other places of the same change |

        ## The rules

        The column "oasdiff" names the checks of [oasdiff](https://github.com/oasdiff/oasdiff) that find the same, with their
        level: ERR is breaking, WARN perhaps, INFO not. A sentence below a rule says why its severity is another one.

        """;

    /// <summary>Writes the page.</summary>
    public static string Write()
    {
        var members = string.Join('\n', NotCompared.Members.Select(member => $"- `{member.Key}` {member.Value}")) + "\n\n";
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n").Replace("NOT_COMPARED\n", members, StringComparison.Ordinal));
        var different = RuleCatalog.All.Count(rule => rule.Difference is not null);
        page.Append(CultureInfo.InvariantCulture,
            $"There are {RuleCatalog.All.Count} rules; {RuleCatalog.All.Count(rule => rule.Oasdiff.Count > 0)} have a counterpart in "
            + $"oasdiff, and {different} of these differ from one in severity.\n");
        foreach (var (group, rules) in RuleCatalog.Groups)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"\n### {group}\n\n| rule | severity | what it means | oasdiff |\n| --- | --- | --- | --- |\n");
            foreach (var rule in rules)
                page.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {rule.Severity} | {Meaning(rule)} | {Counterparts(rule)} |\n");
        }

        return page.ToString();
    }

    private static string Meaning(Rule rule) =>
        rule.Difference is null ? rule.Meaning : $"{rule.Meaning}<br>*Not as oasdiff:* {rule.Difference}";

    private static string Counterparts(Rule rule) =>
        rule.Oasdiff.Count == 0
            ? "none"
            : string.Join("<br>", rule.Oasdiff.Select(check => $"`{check.Id}` {check.Level.ToString().ToUpperInvariant()}"));
}
