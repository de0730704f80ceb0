namespace OneflowFake.Oneflow.Extensions;

/// <summary>What an integrator agrees on with the vendor when an extension is made, and what the vendor leaves open.</summary>
internal sealed record ExtensionSettings
{
    /// <summary>An extension that shows its token, as one does for which nothing else was agreed on.</summary>
    public static ExtensionSettings Default { get; } = new();

    public ExtensionMethod Method { get; init; }

    /// <summary>Where the integrator is told; null with <see cref="ExtensionMethod.ShowToken"/>.</summary>
    public string? SetupUrl { get; init; }

    /// <summary>What <c>event</c> says on enabling. The documentation speaks of "enable" without printing the value.</summary>
    public string EnableEvent { get; init; } = "enable";

    /// <summary>What <c>event</c> says on disabling.</summary>
    public string DisableEvent { get; init; } = "disable";

    /// <summary>Waits before the attempts after the first, on the tenant's clock. None are documented.</summary>
    public IReadOnlyList<TimeSpan> RetryWaits { get; init; } = [];
}
