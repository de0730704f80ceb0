using Xunit;

namespace TestKit;

/// <summary>A test that takes minutes. It runs where <c>SOAK=true</c>, and should carry the trait <c>Category=Soak</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SoakFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test runs here.</summary>
    public SoakFactAttribute() => Skip = SkipReason;

    /// <summary>The reason why soaks do not run here; null where they do.</summary>
    internal static string? SkipReason => Soak.IsOn ? null : "A soak, which takes minutes: run it with SOAK=true.";
}
