using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Checks options when the host starts. It never repeats a connection string, which may hold a password.</summary>
internal sealed class OneflowIntegrationOptionsValidator : IValidateOptions<OneflowIntegrationOptions>
{
    private const int MostBodyBytes = 16 * 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, OneflowIntegrationOptions options)
    {
        var problems = Problems(options).Select(problem => $"{nameof(OneflowIntegrationOptions)}.{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(OneflowIntegrationOptions options) =>
    [
        .. DatabaseProblems(options), .. SetupProblems(options.Setup), .. InboxProblems(options.Inbox), .. RegistrationProblems(options.Registration),
        .. If(options.ApiAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https" }, "ApiAddress is no absolute http or https address. Use one such as https://api.oneflow.com/v1/."),
        .. If(options.Webhook.MaxBodyBytes is < 1024 or > MostBodyBytes, $"Webhook.MaxBodyBytes is {options.Webhook.MaxBodyBytes}. Set 1024 to {MostBodyBytes}."),
        .. If(options.Health.Concurrency < 1, $"Health.Concurrency is {options.Health.Concurrency}. Set 1 at least."),
        .. If(options.Health.CacheFor < TimeSpan.Zero, $"Health.CacheFor is {options.Health.CacheFor}. Set a time that is not negative."),
    ];

    private static IEnumerable<string> DatabaseProblems(OneflowIntegrationOptions options)
    {
        if (!Enum.IsDefined(options.Database))
            yield return $"Database is {options.Database}. Set Sqlite or PostgreSql.";
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            yield return "ConnectionString is empty. Leave it out to use SQLite in the file oneflow.db.";
        else if (options.Database == OneflowDatabaseKind.PostgreSql && options.ConnectionString == OneflowIntegrationOptions.DefaultConnectionString)
            yield return "ConnectionString is missing for PostgreSQL. Set one such as Host=localhost;Database=oneflow;Username=oneflow.";
        else if (options.Database == OneflowDatabaseKind.Sqlite && options.ConnectionString.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
            yield return "ConnectionString names a database in memory, which is gone with each connection. Name a file.";
    }

    private static IEnumerable<string> SetupProblems(OneflowSetupOptions setup)
    {
        if (setup.MaxBodyBytes is < 1024 or > MostBodyBytes)
            yield return $"Setup.MaxBodyBytes is {setup.MaxBodyBytes}. Set 1024 to {MostBodyBytes}.";
        if (string.IsNullOrEmpty(setup.EnableEvent) || string.IsNullOrEmpty(setup.DisableEvent) || setup.EnableEvent.Equals(setup.DisableEvent, StringComparison.OrdinalIgnoreCase))
            yield return "Setup.EnableEvent and Setup.DisableEvent are empty or alike. Set two that differ in more than case.";
    }

    private static IEnumerable<string> InboxProblems(OneflowInboxOptions inbox) =>
    [
        .. If(inbox.Concurrency is < 0 or > 1000, $"Inbox.Concurrency is {inbox.Concurrency}. Set 0 to 1000."),
        .. If(inbox.MaxAttempts < 1, $"Inbox.MaxAttempts is {inbox.MaxAttempts}. The first attempt counts, so set 1 at least."),
        .. If(inbox.Lease < TimeSpan.FromSeconds(1) || inbox.Lease > TimeSpan.FromDays(1), $"Inbox.Lease is {inbox.Lease}. Set a second to a day."),
        .. If(inbox.PollInterval < TimeSpan.FromMilliseconds(10) || inbox.PollInterval > TimeSpan.FromDays(1), $"Inbox.PollInterval is {inbox.PollInterval}. Set 10 milliseconds to a day."),
        .. If(inbox.BaseDelay < TimeSpan.Zero, $"Inbox.BaseDelay is {inbox.BaseDelay}. Set a time that is not negative."),
        .. If(inbox.MaxDelay < TimeSpan.Zero, $"Inbox.MaxDelay is {inbox.MaxDelay}. Set a time that is not negative."),
        .. If(inbox.Retention < TimeSpan.FromHours(3), $"Inbox.Retention is {inbox.Retention}. Oneflow sends a delivery again for almost two hours, so set three hours at least."),
    ];

    private static IEnumerable<string> RegistrationProblems(OneflowRegistrationOptions? registration)
    {
        if (registration is null)
            yield break;
        if (string.IsNullOrWhiteSpace(registration.TemplateTypeName))
            yield return "Registration.TemplateTypeName is missing. Set a name that tells the integration.";
        if (registration.WebhookAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
            yield return "Registration.WebhookAddress is no absolute http or https address without query. Set where Oneflow reaches this host, such as https://backend.example.com/oneflow/webhook.";
        if (registration.DataFields.Any(field => string.IsNullOrEmpty(field.CustomId) || string.IsNullOrEmpty(field.Name)))
            yield return "Registration.DataFields holds a field without CustomId or Name. Set both.";
        if (registration.DataFields.DistinctBy(field => field.CustomId).Count() != registration.DataFields.Count)
            yield return "Registration.DataFields holds two fields with the same CustomId. Give each its own.";
    }

    private static IEnumerable<string> If(bool isProblem, string problem) => isProblem ? [problem] : [];
}
