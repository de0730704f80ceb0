using TestKit.Spec;

namespace Signicat.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class SurfaceTests : SurfaceChecks<SignicatGenerated>
{
    [Fact]
    public void There_is_a_constant_for_each_scope_that_an_operation_needs()
    {
        var needed = SpecDocument.Load("signicat.yaml").Operations.SelectMany(operation => operation.Scopes).SelectMany(scopes => scopes)
            .Distinct();
        var constants = typeof(SignicatScope).GetFields().Select(field => (string?)field.GetRawConstantValue());
        Assert.Equal(needed.Order(StringComparer.Ordinal), constants.Order(StringComparer.Ordinal));
    }
}
