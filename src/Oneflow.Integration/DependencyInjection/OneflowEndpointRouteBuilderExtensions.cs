using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Integration;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps what Oneflow and users call.</summary>
public static class OneflowEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the Setup URL, which Oneflow posts the token to when a user enables the extension, and where it tells that it
    /// was disabled. Whoever calls need not sign in: a token is only stored once Oneflow has said whose it is, and only
    /// dropped once Oneflow refuses it. Each call may cost a request to Oneflow, so limit their rate where strangers reach it.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/setup</c>.</param>
    public static IEndpointConventionBuilder MapOneflowSetupUrl(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var endpoint = Service<SetupEndpoint>(endpoints);
        return endpoints.MapPost(pattern, (HttpRequest request, CancellationToken cancellationToken) => endpoint.HandleAsync(request, cancellationToken)).AllowAnonymous();
    }

    /// <summary>
    /// Maps a form into which a user pastes the token that Oneflow showed him. The token is checked, stored, and shown
    /// never again.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/token</c>.</param>
    /// <param name="authorizationPolicy">The policy that says who may open it; it must be registered.</param>
    /// <exception cref="InvalidOperationException">There is no such policy.</exception>
    public static IEndpointConventionBuilder MapOneflowTokenForm(this IEndpointRouteBuilder endpoints, string pattern, string authorizationPolicy)
    {
        ArgumentException.ThrowIfNullOrEmpty(authorizationPolicy);
        var endpoint = Service<TokenFormEndpoint>(endpoints);
        if (endpoints.ServiceProvider.GetService<IAuthorizationPolicyProvider>()?.GetPolicyAsync(authorizationPolicy).GetAwaiter().GetResult() is null)
            throw new InvalidOperationException($"There is no authorization policy '{authorizationPolicy}'. Register it with AddAuthorizationBuilder().AddPolicy, so that it is decided who may store tokens.");

        var group = endpoints.MapGroup(pattern).RequireAuthorization(authorizationPolicy);
        group.MapGet("", (HttpContext context) => endpoint.Show(context));
        group.MapPost("", (HttpContext context, CancellationToken cancellationToken) => endpoint.TakeAsync(context, cancellationToken));
        return group;
    }

    /// <summary>
    /// Maps the webhook. Each account has an address of its own below the route, which ends with the account's id; the
    /// registration tells it to Oneflow. A delivery is answered 200 once it is stored, and handled from there.
    /// </summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/webhook</c>.</param>
    /// <param name="handler">Handles events; see <see cref="IOneflowWebhookHandler.HandleAsync"/> for what it promises.</param>
    /// <exception cref="InvalidOperationException">A webhook is mapped already.</exception>
    public static IEndpointConventionBuilder MapOneflowWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, Func<OneflowWebhookEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, (webhookEvent, _, cancellationToken) => handler(webhookEvent, cancellationToken));
    }

    /// <summary>Maps the webhook, with a handler that takes services.</summary>
    /// <inheritdoc cref="MapOneflowWebhook(IEndpointRouteBuilder, string, Func{OneflowWebhookEvent, CancellationToken, Task})"/>
    /// <typeparam name="THandler">Handles events. It is made for each event, in a scope of its own.</typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="pattern">The route, such as <c>/oneflow/webhook</c>.</param>
    public static IEndpointConventionBuilder MapOneflowWebhook<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : class, IOneflowWebhookHandler
        => Map(endpoints, pattern, (webhookEvent, services, cancellationToken)
            => ActivatorUtilities.GetServiceOrCreateInstance<THandler>(services).HandleAsync(webhookEvent, cancellationToken));

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, Func<OneflowWebhookEvent, IServiceProvider, CancellationToken, Task> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var endpoint = Service<WebhookEndpoint>(endpoints);
        Service<WebhookHandling>(endpoints).Use(handler);
        return endpoints.MapPost(
            $"{pattern.TrimEnd('/')}/{{accountId:long}}",
            (long accountId, HttpRequest request, CancellationToken cancellationToken) => endpoint.HandleAsync(accountId, request, cancellationToken)).AllowAnonymous();
    }

    private static T Service<T>(IEndpointRouteBuilder endpoints)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.ServiceProvider.GetService<T>()
            ?? throw new InvalidOperationException("The Oneflow integration is not registered. Call services.AddOneflowIntegration(...) first.");
    }
}
