using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Oneflow.Integration;

namespace Oneflow.SampleBackend;

/// <summary>A backend that takes accounts from Oneflow and files the contracts that they sign.</summary>
public static class Backend
{
    private const string Operators = "operators";
    private const string PerSender = "per-sender";

    /// <summary>Builds the backend.</summary>
    /// <param name="args">Settings, such as <c>--urls http://localhost:5080</c>; they override all others.</param>
    /// <param name="configure">Changes its services before it is built.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        var data = PrivateFiles.CreateFolder(
            Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["DataFolder"] ?? "data"));

        builder.Services.AddOneflowIntegration(options =>
        {
            builder.Configuration.GetSection("Oneflow").Bind(options);
            if (options.Database == OneflowDatabaseKind.Sqlite && builder.Configuration["Oneflow:ConnectionString"] is null)
                options.ConnectionString = $"Data Source={PrivateFiles.CreateFile(Path.Combine(data, "oneflow.db"))}";
        });
        var timeout = SignedContracts.DownloadTimeout(builder.Configuration);
        builder.Services.AddOptions<OneflowIntegrationOptions>().Validate(
            options => timeout > TimeSpan.Zero && timeout <= options.Inbox.AttemptTimeout,
            $"DownloadTimeout is {timeout}. Set a time up to Oneflow:Inbox:AttemptTimeout, such as 00:02:00; a bare number means days.");
        builder.Services.AddDataProtection().SetApplicationName("oneflow-sample-backend")
            .PersistKeysToFileSystem(new DirectoryInfo(PrivateFiles.CreateFolder(Path.Combine(data, "keys"))));
        builder.Services.AddSingleton(new ContractFolder(PrivateFiles.CreateFolder(Path.Combine(data, "contracts")), TimeProvider.System));
        builder.Services.AddHealthChecks().AddOneflowAccounts().AddOneflowInbox();
        builder.Services.AddHostedService<Telemetry>();

        // Put your own sign-in here. Until then operators sign in with a key, any name with it.
        builder.Services.AddSingleton(new OperatorKey(builder.Configuration["OperatorKey"], Path.Combine(data, "operator.key")));
        builder.Services.AddAuthentication(OperatorSignIn.Scheme)
            .AddScheme<AuthenticationSchemeOptions, OperatorSignIn>(OperatorSignIn.Scheme, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Operators, policy => policy.RequireAuthenticatedUser());

        // Oneflow calls the Setup URL when a user enables or disables; more from one sender is not Oneflow.
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(PerSender, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress, _ => new() { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) }));
        });
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        UseProxies(app);
        app.UseRateLimiter();
        app.MapOneflowSetupUrl("/oneflow/setup").RequireRateLimiting(PerSender);
        app.MapOneflowTokenForm("/oneflow/token", Operators).RequireRateLimiting(PerSender);
        app.MapOneflowWebhook<SignedContracts>("/oneflow/webhook");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        MapHealth(app, "/health/accounts", "oneflow-accounts");
        MapHealth(app, "/health/inbox", "oneflow-inbox");
        return app;
    }

    // Beside the program, wherever it is started from.
    private static string ContentRoot(string[] args)
        => new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()[HostDefaults.ContentRootKey]
            ?? AppContext.BaseDirectory;

    private static void MapHealth(WebApplication app, string path, string check) => app.MapHealthChecks(
        path, new HealthCheckOptions { Predicate = each => each.Name == check, ResponseWriter = HealthReports.WriteAsync })
        .RequireAuthorization(Operators);

    // Only named proxies are trusted. Without any, the middleware would trust every caller.
    private static void UseProxies(WebApplication app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in app.Configuration.GetSection("Proxies").Get<string[]>() ?? [])
            options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new InvalidOperationException(
                $"Proxies contains '{proxy}', which is not an IP address. Name each proxy by one, such as 10.0.0.5."));
        if (options.KnownProxies.Count > 0)
            app.UseForwardedHeaders(options);
    }
}
