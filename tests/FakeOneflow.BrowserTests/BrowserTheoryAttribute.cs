using System.Runtime.CompilerServices;
using TestKit;

namespace OneflowFake.BrowserTests;

/// <summary>Tests in a browser; without one they are skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute([CallerMemberName] string method = "") : ConditionalTheoryAttribute(Browser.Missing, method);
