using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>Rules about the integration extension, which only people enable and disable.</summary>
internal static class ExtensionRules
{
    private const string Source = "docs/authentication-1";

    public static Rule SetupUrlNotHttps { get; } = new(
        "setup-url-not-https", 400, [], Source, Confidence.Inferred,
        "The Setup URL must be https; plain http is let through to this machine and containers only.");

    public static Rule Enabled { get; } = new(
        "extension-enabled", 409, [], Source, Confidence.Inferred, "The extension is enabled already: disable it first.");

    public static Rule Disabled { get; } = new(
        "extension-disabled", 409, [], Source, Confidence.Inferred, "The extension is not enabled, so it cannot be disabled.");
}
