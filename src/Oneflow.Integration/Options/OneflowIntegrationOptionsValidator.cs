using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Checks options when the host starts. It never quotes a connection string, which may hold a password.</summary>
/// <remarks>By hand: data annotations name neither the nested property's path nor its value, and cannot compare two of them.</remarks>
internal sealed class OneflowIntegrationOptionsValidator : IValidateOptions<OneflowIntegrationOptions>
{
    private const int MaxBodyBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan TenMilliseconds = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(365);
    private static readonly TimeSpan MaxRetention = TimeSpan.FromDays(36500);

    public ValidateOptionsResult Validate(string? name, OneflowIntegrationOptions options)
    {
        var problems = Problems(options).Select(problem => $"{nameof(OneflowIntegrationOptions)}.{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(OneflowIntegrationOptions options) =>
    [
        .. DatabaseProblems(options), .. SetupProblems(options.Setup), .. InboxProblems(options.Inbox),
        .. RegistrationProblems(options.Registration),
        .. If(
            options.ApiAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https" },
            "ApiAddress is not an absolute http or https address. Use one such as https://api.oneflow.com/v1/."),
        .. If(
            options.Webhook.MaxBodyBytes is < 1024 or > MaxBodyBytes,
            $"Webhook.MaxBodyBytes is {options.Webhook.MaxBodyBytes}. Set 1024 to {MaxBodyBytes}."),
        .. If(options.Health.Concurrency < 1, $"Health.Concurrency is {options.Health.Concurrency}. Set at least 1."),
        .. If(IsOutOf(options.Health.CacheFor, TimeSpan.Zero, OneDay), $"Health.CacheFor is {options.Health.CacheFor}. Set zero to a day."),
    ];

    private static IEnumerable<string> DatabaseProblems(OneflowIntegrationOptions options)
    {
        if (!Enum.IsDefined(options.Database))
            yield return $"Database is {options.Database}. Set Sqlite or PostgreSql.";
        if (ConnectionStringCheck.ProblemOf(options.Database, options.ConnectionString) is { } problem)
            yield return problem;
    }

    private static IEnumerable<string> SetupProblems(OneflowSetupOptions setup)
    {
        if (setup.MaxBodyBytes is < 1024 or > MaxBodyBytes)
            yield return $"Setup.MaxBodyBytes is {setup.MaxBodyBytes}. Set 1024 to {MaxBodyBytes}.";
        if (setup.EnableCallsPerMinute < 1)
            yield return $"Setup.EnableCallsPerMinute is {setup.EnableCallsPerMinute}. Set at least 1.";
        if (setup.EnableCallsPerAccountAndMinute < 1)
            yield return $"Setup.EnableCallsPerAccountAndMinute is {setup.EnableCallsPerAccountAndMinute}. Set at least 1.";
        if (IsOutOf(setup.DisableCheckInterval, OneSecond, OneDay))
            yield return $"Setup.DisableCheckInterval is {setup.DisableCheckInterval}. Set a second to a day.";
        if (string.IsNullOrEmpty(setup.EnableEvent) || string.IsNullOrEmpty(setup.DisableEvent)
            || setup.EnableEvent.Equals(setup.DisableEvent, StringComparison.OrdinalIgnoreCase))
            yield return "Setup.EnableEvent and Setup.DisableEvent are empty or equal. Set two that differ in more than case.";
    }

    private static IEnumerable<string> InboxProblems(OneflowInboxOptions inbox) =>
    [
        .. If(inbox.Concurrency is < 0 or > 1000, $"Inbox.Concurrency is {inbox.Concurrency}. Set 0 to 1000."),
        .. If(inbox.MaxAttempts < 1, $"Inbox.MaxAttempts is {inbox.MaxAttempts}. The first attempt counts, so set at least 1."),
        .. If(
            inbox.ConcurrencyPerAccount is { } each && (each < 1 || each > inbox.Concurrency),
            $"Inbox.ConcurrencyPerAccount is {inbox.ConcurrencyPerAccount}. Set 1 to Inbox.Concurrency, or omit it."),
        .. If(
            IsOutOf(inbox.AttemptTimeout, TenMilliseconds, OneDay),
            $"Inbox.AttemptTimeout is {inbox.AttemptTimeout}. Set 10 milliseconds to a day."),
        .. If(inbox.SlowAfter < TimeSpan.Zero || inbox.SlowAfter > OneDay, $"Inbox.SlowAfter is {inbox.SlowAfter}. Set zero to a day."),
        .. If(IsOutOf(inbox.Lease, OneSecond, OneDay), $"Inbox.Lease is {inbox.Lease}. Set a second to a day."),
        .. If(
            IsOutOf(inbox.PollInterval, TenMilliseconds, OneDay),
            $"Inbox.PollInterval is {inbox.PollInterval}. Set 10 milliseconds to a day."),
        .. If(IsOutOf(inbox.BaseDelay, TimeSpan.Zero, MaxDelay), $"Inbox.BaseDelay is {inbox.BaseDelay}. Set zero to 365 days."),
        .. If(IsOutOf(inbox.MaxDelay, TimeSpan.Zero, MaxDelay), $"Inbox.MaxDelay is {inbox.MaxDelay}. Set zero to 365 days."),
        .. If(
            IsOutOf(inbox.Retention, TimeSpan.FromHours(3), MaxRetention),
            $"Inbox.Retention is {inbox.Retention}. Oneflow sends a delivery again for almost two hours, so set three hours to 100 years."),
    ];

    private static IEnumerable<string> RegistrationProblems(OneflowRegistrationOptions? registration)
    {
        if (registration is null)
            yield break;
        if (IsOutOf(registration.Timeout, OneSecond, OneDay))
            yield return $"Registration.Timeout is {registration.Timeout}. Set a second to a day.";
        if (string.IsNullOrWhiteSpace(registration.TemplateTypeName))
            yield return "Registration.TemplateTypeName is missing. Set a name that identifies the integration.";
        if (registration.WebhookAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            yield return "Registration.WebhookAddress is not an absolute http or https address without query. "
                + "Set where Oneflow reaches this host, such as https://backend.example.com/oneflow/webhook.";
        }

        if (registration.DataFields.Any(field => string.IsNullOrEmpty(field.CustomId) || string.IsNullOrEmpty(field.Name)))
            yield return "Registration.DataFields holds a field without CustomId or Name. Set both.";
        if (registration.DataFields.DistinctBy(field => field.CustomId).Count() != registration.DataFields.Count)
            yield return "Registration.DataFields holds two fields with the same CustomId. Give each its own.";
    }

    private static bool IsOutOf(TimeSpan time, TimeSpan min, TimeSpan max) => time < min || time > max;

    private static IEnumerable<string> If(bool isProblem, string problem) => isProblem ? [problem] : [];
}
