namespace OneflowFake.BrowserTests;

/// <summary>A test in a browser; without one it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}
