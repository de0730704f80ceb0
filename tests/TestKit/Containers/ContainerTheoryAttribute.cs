using System.Runtime.CompilerServices;

namespace TestKit.Containers;

/// <summary>A theory that needs a container engine; skipped with the reason where none answers, unless REQUIRE_CONTAINERS=true.</summary>
/// <param name="method">The test method; the compiler fills it in.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContainerTheoryAttribute([CallerMemberName] string method = "")
    : ConditionalTheoryAttribute(ContainerSkip.Reason, method);
