using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Integration;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that Oneflow and users call.</summary>
public static class OneflowEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the Setup URL, to which Oneflow posts the token when a user enables the extension, and a notice when the
    /// extension is disabled. Callers do not sign in: a token is only stored after Oneflow confirmed its account, and only
    /// dropped after Oneflow refused it. Forged calls are limited by <see cref="OneflowSetupOptions"/>; limit them by sender as
    /// well, with ASP.NET Core's rate limiter.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/setup</c>.</param>
    public static IEndpointConventionBuilder MapOneflowSetupUrl(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var endpoint = Service<SetupEndpoint>(endpoints);
        return endpoints.MapPost(
            pattern,
            (HttpRequest request, CancellationToken cancellationToken)
                => endpoint.HandleAsync(request, cancellationToken)).AllowAnonymous();
    }

    /// <summary>
    /// Maps a form into which a user pastes the token that Oneflow showed. The token is checked, stored, and never shown again.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/token</c>.</param>
    /// <param name="authorizationPolicy">The policy that a user of the form must meet; it must be registered.</param>
    /// <exception cref="InvalidOperationException">The policy is not registered.</exception>
    public static IEndpointConventionBuilder MapOneflowTokenForm(
        this IEndpointRouteBuilder endpoints, string pattern, string authorizationPolicy)
    {
        ArgumentException.ThrowIfNullOrEmpty(authorizationPolicy);
        var endpoint = Service<TokenFormEndpoint>(endpoints);
        var policies = endpoints.ServiceProvider.GetService<IAuthorizationPolicyProvider>();
        if (policies?.GetPolicyAsync(authorizationPolicy).GetAwaiter().GetResult() is null)
        {
            throw new InvalidOperationException(
                $"The authorization policy '{authorizationPolicy}' is not registered. "
                + "Register it with AddAuthorizationBuilder().AddPolicy; "
                + "it decides who can store tokens.");
        }

        var group = endpoints.MapGroup(pattern).RequireAuthorization(authorizationPolicy);
        group.MapGet("", (HttpContext context) => endpoint.Show(context));
        group.MapPost("", (HttpContext context, CancellationToken cancellationToken) => endpoint.SubmitAsync(context, cancellationToken));
        return group;
    }

    /// <summary>
    /// Maps the webhook. Each account has its own address below the route, which ends with the account's id; the
    /// registration sends it to Oneflow. A delivery gets 200 once it is stored, and is handled afterwards.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/webhook</c>.</param>
    /// <param name="handler">Handles events; see <see cref="IOneflowWebhookHandler.HandleAsync"/>.</param>
    /// <exception cref="InvalidOperationException">A webhook is mapped already.</exception>
    public static IEndpointConventionBuilder MapOneflowWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, Func<OneflowWebhookEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, (webhookEvent, _, cancellationToken) => handler(webhookEvent, cancellationToken));
    }

    /// <summary>
    /// Maps the webhook, with a handler that gets services. Each account has its own address below the route, which ends with the account's
    /// id; the registration sends it to Oneflow. A delivery gets 200 once it is stored, and is handled afterwards.
    /// </summary>
    /// <typeparam name="THandler">
    /// Handles events. An instance is created for each event, in its own scope, and disposed afterwards; one that is registered has the
    /// lifetime of its registration.
    /// </typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/webhook</c>.</param>
    /// <exception cref="InvalidOperationException">A webhook is mapped already.</exception>
    public static IEndpointConventionBuilder MapOneflowWebhook<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : class, IOneflowWebhookHandler
        => Map(endpoints, pattern, HandleAsync<THandler>);

    private static async Task HandleAsync<THandler>(
        OneflowWebhookEvent webhookEvent, IServiceProvider services, CancellationToken cancellationToken)
        where THandler : class, IOneflowWebhookHandler
    {
        if (services.GetService<THandler>() is { } registered)
        {
            await registered.HandleAsync(webhookEvent, cancellationToken);
            return;
        }

        // The scope disposes only of services that are registered.
        var handler = ActivatorUtilities.CreateInstance<THandler>(services);
        try
        {
            await handler.HandleAsync(webhookEvent, cancellationToken);
        }
        finally
        {
            if (handler is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (handler as IDisposable)?.Dispose();
        }
    }

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, Func<OneflowWebhookEvent, IServiceProvider, CancellationToken, Task> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var endpoint = Service<WebhookEndpoint>(endpoints);
        Service<WebhookHandlerSlot>(endpoints).Use(handler);
        return endpoints.MapPost(
            $"{pattern.TrimEnd('/')}/{{accountId:long}}",
            (long accountId, HttpRequest request, CancellationToken cancellationToken)
                => endpoint.HandleAsync(accountId, request, cancellationToken)).AllowAnonymous();
    }

    private static T Service<T>(IEndpointRouteBuilder endpoints)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.ServiceProvider.GetService<T>()
            ?? throw new InvalidOperationException(
                "The Oneflow integration is not registered. Call services.AddOneflowIntegration(...) first.");
    }
}
