using System.Globalization;
using TestKit.Spec;

namespace TestKit.Tests.Spec;

/// <summary>Checks that hold for every spec and its pages in <c>openapi/</c>.</summary>
/// <param name="spec">The spec.</param>
/// <param name="categoryHeading">The first heading of its table of categories.</param>
public abstract class SpecChecks(SpecDocument spec, string categoryHeading)
{
    [Fact]
    public void The_table_of_categories_is_right()
    {
        var counted = from operation in spec.Operations
                      group operation by spec.Categories[Assert.Single(operation.Tags)] into category
                      select Row(category.Key, category.Count());
        Assert.Equal(counted.Order(), Table("README.md", categoryHeading).Select(cells => string.Join(" = ", cells)).Order());
    }

    [Fact]
    public void Every_schema_and_member_says_what_it_is()
        => Assert.All(spec.Schemas, schema =>
        {
            Assert.True(schema.Value.ContainsKey("description"), schema.Key);
            foreach (var part in (schema.Value["allOf"]?.AsArray() ?? []).Append(schema.Value))
            {
                foreach (var (name, member) in part!["properties"]?.AsObject() ?? [])
                    Assert.True(member!["$ref"] is not null ^ member["description"] is not null, $"{schema.Key}.{name}");
            }
        });

    protected static string Row(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name} = {count}");

    /// <summary>The rows of the table in a page of <c>openapi/</c> whose first heading is given.</summary>
    protected static IEnumerable<string[]> Table(string page, string heading)
        => File.ReadLines(RepositoryRoot.Combine("openapi", page))
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | "));
}
