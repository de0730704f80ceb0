using Xunit;

namespace TestKit;

/// <summary>
/// Tests that together take minutes. They run where <c>SOAK=true</c>, and should carry the trait <c>Category=Soak</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SoakTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether the tests run here.</summary>
    public SoakTheoryAttribute() => Skip = SoakFactAttribute.SkipReason;
}
