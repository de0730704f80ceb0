using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Oneflow.Signing;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Pages;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>
/// The page that a participant sees on opening an access link. Anyone who knows the address may decide for the participant, and
/// no other page can make a browser do so, as it would have to know the address.
/// </summary>
internal sealed class AccessLinkPages(OneflowDirectory directory, RuleSwitches rules, TimeProvider serverClock) : IRequestHandler, IReplayer
{
    /// <summary>The path of the links, before the secret.</summary>
    public const string Path = "/access/";

    /// <summary>Id of what ends links, to switch it off and see that a test notices.</summary>
    public const string ExpiryGuard = "access-link-expiry";

    private readonly SigningService _service = new(rules);

    /// <inheritdoc/>
    public bool Owns(HttpRequest request) =>
        request.Path.Value?.StartsWith(Path, StringComparison.Ordinal) == true
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method));

    /// <inheritdoc/>
    public bool Owns(TenantCommand command) => command.Path.StartsWith(Path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var secret = request.Path.Value![Path.Length..].TrimEnd('/');
        var result = HttpMethods.IsPost(request.Method)
            ? await DecideAsync(secret, request, cancellation)
            : await OpenAsync(secret, Visits.IsOne(request), cancellation);
        return JournalWriter.RecordPage(request, result);
    }

    /// <inheritdoc/>
    public async Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation)
    {
        var secret = command.Path[Path.Length..];
        if (command.Method == HttpMethods.Get)
            return async () => (await OpenAsync(secret, isVisit: true, CancellationToken.None)).Response.Status;

        var body = await RequestBody.OfAsync(command.ContentType, command.Body, isForm: false, cancellation);
        var decision = await ReadAsync(body, cancellation);
        return async () => (await DecideAsync(secret, decision, body, CancellationToken.None)).Response.Status;
    }

    /// <summary>Shows the contract.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="isVisit">
    /// False when no person can have seen the page, as with an image or a prefetch: then it does not count as a visit.
    /// </param>
    /// <param name="cancellation">Ends the wait for the tenant.</param>
    public Task<DispatchResult> OpenAsync(string secret, bool isVisit, CancellationToken cancellation) => DispatchAsync(
        secret, isVisit ? Look(secret) : null, RequestBody.None,
        link =>
        {
            if (isVisit && link.Participant is not null)
                SigningService.Visit(link.Tenant, link.Contract, link.Participant);
            return new(Show(link, 200));
        },
        cancellation);

    /// <summary>Takes in the decision of the participant, and shows the contract again.</summary>
    public async Task<DispatchResult> DecideAsync(string secret, HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        return await DecideAsync(secret, await ReadAsync(body, cancellation), body, cancellation);
    }

    /// <summary>Takes in a decision.</summary>
    /// <param name="secret">By which the contract was opened.</param>
    /// <param name="decision">What was decided; null when nothing was.</param>
    /// <param name="body">The form that said so.</param>
    /// <param name="cancellation">Ends the wait for the tenant.</param>
    public Task<DispatchResult> DecideAsync(string secret, string? decision, RequestBody body, CancellationToken cancellation)
    {
        var command = Look(secret) with { Method = HttpMethods.Post, ContentType = body.ContentType, Body = body.Bytes };
        return DispatchAsync(secret, command, body, Settle, cancellation);

        DispatchResult Settle(AccessLink link)
        {
            if (link.Participant is not { } participant || decision is not (ContractPageModel.Sign or ContractPageModel.Decline))
                return new(PageFrame.Say(400, "Nothing was decided", "Open the link again, and choose to sign or to decline."));

            var refused = decision == ContractPageModel.Sign
                ? _service.Sign(link.Tenant, link.Contract, participant)
                : _service.Decline(link.Tenant, link.Contract, participant);
            return refused is null
                ? new(PageFrame.See(Path + secret))
                : new(Show(link, refused.Status)) { Violation = new(refused, ParameterProblems.None) };
        }
    }

    private static TenantCommand Look(string secret) => new(CommandKind.Request, Path + secret) { Method = HttpMethods.Get };

    private async Task<DispatchResult> DispatchAsync(
        string secret, TenantCommand? command, RequestBody body, Func<AccessLink, DispatchResult> decide, CancellationToken cancellation)
    {
        if (directory.FindLink(secret)?.Tenant is not { } tenant)
            return Nowhere();

        var result = await tenant.Scheduler.ActAsync(
            // While this waited for the tenant, what the link leads to may have been deleted.
            () => directory.FindLink(secret) is { } link ? Decide(link) : null,
            decided => command is not null && decided?.Response.Status < StatusCodes.Status400BadRequest
                ? command with { Status = decided.Response.Status }
                : null,
            cancellation);
        return result is null
            ? Nowhere()
            : result with { Response = result.Response.At(tenant.Clock.GetUtcNow()), Tenant = tenant, Body = body };

        DispatchResult Decide(AccessLink link) => link.IsExpired && rules.IsOn(ExpiryGuard)
            ? new(PageFrame.Say(
                410, "This link has expired",
                "Access links work for six hours. Ask the sender of this one for a new one."))
            : decide(link);
    }

    private DispatchResult Nowhere() => new(PageFrame.Say(
        404, "This link leads nowhere", "No contract is behind this address. Check that it was copied whole.")
        .At(serverClock.GetUtcNow()));

    private Response Show(AccessLink link, int status)
    {
        var obstacle = link.Participant is null ? SigningRules.NotSignatory : _service.Refuse(link.Contract, link.Participant);
        return PageFrame.Render(status, new Oneflow_AccessLinks_ContractPage { Model = new(link, obstacle) });
    }

    /// <summary>The decision that a form holds; null when it is not a form, or an empty one.</summary>
    public static async Task<string?> ReadAsync(RequestBody body, CancellationToken cancellation)
    {
        var isForm = body.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (!isForm || body.IsCut)
            return null;

        try
        {
            using var bytes = new MemoryStream(body.Bytes.ToArray());
            using var reader = new FormReader(bytes);
            return (await reader.ReadFormAsync(cancellation)).TryGetValue(ContractPageModel.Decision, out var value)
                ? value.ToString()
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
