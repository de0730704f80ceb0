using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>
/// Rules about the lifecycle. No operation of the vendor's API sets or ends it, so they guard the control API, which stands
/// for the vendor's app.
/// </summary>
internal static class LifecycleRules
{
    private const string Settings = "contract-duration-and-lifecycle-settings";

    public static Rule Fixed { get; } = Refuse(
        "lifecycle-fixed", 409, Settings, Confidence.Inferred,
        "The contract is signed or declined, so its lifecycle settings can no longer be changed.");

    public static Rule Unfit { get; } = Refuse(
        "lifecycle-settings-unfit", 400, Settings, Confidence.Documented,
        "The settings do not fit the type: no_duration takes start_date only; single_period needs duration or end_date; "
        + "recurring needs duration; recurring_two_periods needs initial_duration and duration; these two take notice_period.");

    public static Rule NotRunning { get; } = Refuse(
        "lifecycle-not-running", 409, "docs/webhook-type", Confidence.Documented,
        "The lifecycle of the contract does not run: it begins with the last signature and can end once only.");

    public static Rule NotRecurring { get; } = Refuse(
        "lifecycle-not-recurring", 409, "docs/webhook-type", Confidence.Documented,
        "Only a recurring contract can be cancelled; others can be terminated.");

    public static Rule CanceledBefore { get; } = Refuse(
        "lifecycle-canceled", 409, "docs/webhook-type", Confidence.Inferred, "The contract is cancelled already.");

    private static Rule Refuse(string id, int status, string source, Confidence confidence, string detail) =>
        new(id, status, [], source, confidence, detail);
}
