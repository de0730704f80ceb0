using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Oneflow.SampleBackend;

/// <summary>A backend that takes accounts from Oneflow, and files the contracts that they sign.</summary>
public static class Backend
{
    private const string Operators = "operators";

    /// <summary>Builds the backend.</summary>
    /// <param name="args">
    /// Settings, such as <c>--urls http://localhost:5080</c>; they win over appsettings.json and the environment.
    /// </param>
    /// <param name="configure">Changes its services before it is built.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var data = Directory.CreateDirectory(
            Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["DataFolder"] ?? "data"));

        builder.Services.AddOneflowIntegration(options =>
        {
            options.ConnectionString = $"Data Source={Path.Combine(data.FullName, "oneflow.db")}";
            builder.Configuration.GetSection("Oneflow").Bind(options);
        });
        builder.Services.AddDataProtection().SetApplicationName("oneflow-sample-backend")
            .PersistKeysToFileSystem(data.CreateSubdirectory("keys"));
        builder.Services.AddSingleton(new ContractFolder(data.CreateSubdirectory("contracts").FullName));
        builder.Services.AddHealthChecks().AddOneflowAccounts();
        builder.Services.AddHostedService<Telemetry>();

        // Put your own sign-in here. Until then only this machine may paste tokens and see accounts, with no proxy in front.
        builder.Services.AddAuthentication().AddCookie(CookieAuthenticationDefaults.AuthenticationScheme);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Operators, policy => policy.RequireAssertion(
            context => context.Resource is HttpContext { Connection.RemoteIpAddress: { } address } && IPAddress.IsLoopback(address)));
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapOneflowSetupUrl("/oneflow/setup");
        app.MapOneflowTokenForm("/oneflow/token", Operators);
        app.MapOneflowWebhook<SignedContracts>("/oneflow/webhook");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/accounts", new HealthCheckOptions { ResponseWriter = HealthReports.WriteAsync })
            .RequireAuthorization(Operators);
        return app;
    }
}
