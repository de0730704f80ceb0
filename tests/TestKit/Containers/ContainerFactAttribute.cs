using System.Runtime.CompilerServices;

namespace TestKit.Containers;

/// <summary>A test that needs a container engine; skipped with the reason where none answers, unless REQUIRE_CONTAINERS=true.</summary>
/// <param name="method">The test method; the compiler fills it in.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContainerFactAttribute([CallerMemberName] string method = "")
    : ConditionalFactAttribute(ContainerSkip.Reason, method);
