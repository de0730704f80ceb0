using System.Runtime.CompilerServices;
using TestKit;

namespace OneflowFake.BrowserTests;

/// <summary>A test in a browser; without one it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute([CallerMemberName] string method = "") : ConditionalFactAttribute(Browser.Missing, method);
