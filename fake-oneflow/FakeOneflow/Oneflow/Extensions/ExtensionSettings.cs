using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>The agreement of an integrator with the vendor about an extension, and the details that the vendor leaves open.</summary>
internal sealed record ExtensionSettings
{
    /// <summary>An extension that shows its token, as one does for which nothing else was agreed on.</summary>
    public static ExtensionSettings Default { get; } = new();

    public ExtensionMethod Method { get; init; }

    /// <summary>The Setup URL of the integrator; null with <see cref="ExtensionMethod.ShowToken"/>.</summary>
    public string? SetupUrl { get; init; }

    /// <summary>The text of <c>event</c> on enabling. The documentation speaks of "enable" without printing the value.</summary>
    public string EnableEvent { get; init; } = "enable";

    /// <summary>The text of <c>event</c> on disabling.</summary>
    public string DisableEvent { get; init; } = "disable";

    /// <summary>Waits before the attempts after the first, on the tenant's clock. None are documented.</summary>
    public IReadOnlyList<TimeSpan> RetryWaits { get; init; } = [];

    public static ExtensionSettings Keep(StateStream state, ExtensionSettings? it) => new()
    {
        Method = (ExtensionMethod)state.Int((int?)it?.Method),
        SetupUrl = state.TextOrNull(it?.SetupUrl),
        EnableEvent = state.Text(it?.EnableEvent),
        DisableEvent = state.Text(it?.DisableEvent),
        RetryWaits = state.List(it?.RetryWaits, (stream, wait) => stream.Span(wait)),
    };
}
