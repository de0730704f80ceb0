using ApiWrappers.SpecTool.Naming;

namespace ApiWrappers.SpecTool.Tests;

/// <summary>The list of names that schemas may not have follows the runtime.</summary>
public sealed class ReservedTypesTests
{
    [Fact]
    public void Every_public_type_of_the_runtime_is_reserved()
    {
        var names = typeof(ApiPipeline).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0])
            .Distinct();

        Assert.Empty(names.Except(ReservedTypes.All, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal));
    }
}
