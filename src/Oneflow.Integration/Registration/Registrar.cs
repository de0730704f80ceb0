using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>
/// Creates the objects that the integration needs in an account. One run at a time works on an account, and each looks for
/// existing objects before it creates any, since a run may have ended between creating an object and storing its id.
/// </summary>
/// <remarks>Source: docs/configure-template-group-and-webhook.</remarks>
internal sealed class Registrar(
    IOneflowClientFactory clients,
    RegistrationStore registrations,
    IOptions<OneflowIntegrationOptions> options,
    TimeProvider clock,
    ILogger<Registrar> logger) : IOneflowRegistrar
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    public async Task<OneflowRegistration> RegisterAsync(long accountId, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (await TryRegisterAsync(accountId, cancellationToken) is { } registration)
                return registration;
            await Task.Delay(PollInterval, clock, cancellationToken);
        }
    }

    /// <summary>Registers an account unless another run is at work on it.</summary>
    /// <returns>The registration; null while another run holds the claim.</returns>
    /// <exception cref="TimeoutException">It took longer than the options allow.</exception>
    public async Task<OneflowRegistration?> TryRegisterAsync(long accountId, CancellationToken cancellationToken)
    {
        var wanted = options.Value.Registration
            ?? throw new InvalidOperationException(
                "OneflowIntegrationOptions.Registration is not set. Set the objects to create in accounts.");
        var client = await clients.ForAccountAsync(accountId, cancellationToken);
        await registrations.PrepareAsync(accountId, cancellationToken);
        using var lease = new CancellationTokenSource(RegistrationStore.Lease, clock);
        if (await registrations.TryClaimAsync(accountId, cancellationToken) is not { } row)
            return null;

        using var timeout = new CancellationTokenSource(wanted.Timeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token, lease.Token);
        var renewing = RenewAsync(row, lease, ending.Token);
        var isCut = false;
        try
        {
            return await RegisterAsync(client, row, wanted, ending.Token);
        }
        catch (Exception exception)
        {
            isCut = IsCut(exception);
            if (cancellationToken.IsCancellationRequested)
                throw;
            if (lease.IsCancellationRequested)
            {
                throw new InvalidOperationException(
                    $"The claim on the registration of account {accountId} was lost or could not be renewed, so another run may have "
                    + "taken it over. It is tried again.",
                    exception);
            }

            if (timeout.IsCancellationRequested)
                throw new TimeoutException($"The registration of account {accountId} did not end within {wanted.Timeout}.", exception);
            throw;
        }
        finally
        {
            await ending.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!isCut)
                await ReleaseAsync(row);
        }
    }

    private async Task<OneflowRegistration> RegisterAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
    {
        row.TemplateTypeId = await EnsureTemplateTypeAsync(client, row, wanted, cancellationToken);
        await registrations.SaveAsync(row, cancellationToken);
        await AccountDataFields.EnsureAsync(client, row.TemplateTypeId.Value, wanted, cancellationToken);

        // The key is stored before Oneflow signs anything with it.
        var key = registrations.SignKeyOf(row);
        await registrations.SaveAsync(row, cancellationToken);
        row.WebhookId = await AccountWebhook.EnsureAsync(client, row, wanted, key, cancellationToken);
        row.CompletedAt = clock.GetUtcNow();
        await registrations.SaveAsync(row, cancellationToken);
        return new OneflowRegistration(row.AccountId, row.TemplateTypeId.Value, row.WebhookId.Value);
    }

    /// <summary>Renews the claim during a run; ends the run when it is lost, or was not renewed for as long as it holds.</summary>
    private async Task RenewAsync(RegistrationRow row, CancellationTokenSource lease, CancellationToken ending)
    {
        while (true)
        {
            await Task.Delay(RegistrationStore.Lease / 3, clock, ending);
            var startedAt = clock.GetTimestamp();
            try
            {
                if (!await registrations.RenewAsync(row, ending))
                {
                    await lease.CancelAsync();
                    return;
                }

                lease.CancelAfter(RegistrationStore.Lease - clock.GetElapsedTime(startedAt));
            }
            catch (Exception exception) when (!ending.IsCancellationRequested)
            {
                logger.LogWarning(
                    exception, "The claim on the registration of account {AccountId} could not be renewed. It is tried again.",
                    row.AccountId);
            }
        }
    }

    private async Task ReleaseAsync(RegistrationRow row)
    {
        try
        {
            await registrations.ReleaseAsync(row);
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogWarning(
                exception, "The claim on the registration of account {AccountId} could not be released. It expires by itself.",
                row.AccountId);
        }
    }

    /// <summary>
    /// Returns true when Oneflow may still be carrying out the last request. The claim then expires by itself, so that the next run
    /// does not look before the request has ended, and create the same again.
    /// </summary>
    private static bool IsCut(Exception exception) => exception switch
    {
        OneflowException failure => failure.Error.MayHaveArrived
            || failure.Status is StatusCodes.Status502BadGateway or StatusCodes.Status504GatewayTimeout,
        _ => exception is OperationCanceledException,
    };

    private static async Task<long> EnsureTemplateTypeAsync(
        OneflowClient client, RegistrationRow row, OneflowRegistrationOptions wanted, CancellationToken cancellationToken)
    {
        long? sameName = null;
        await foreach (var type in client.TemplateTypes.EnumerateTemplateTypesAsync(cancellationToken: cancellationToken))
        {
            if (type.Id == row.TemplateTypeId)
                return type.Id;
            if (type.Name == wanted.TemplateTypeName)
                sameName ??= type.Id;
        }

        if (sameName is { } id)
            return id;

        var request = new CreateTemplateTypeRequest { Name = wanted.TemplateTypeName, Description = wanted.TemplateTypeDescription };
        return (await client.TemplateTypes.CreateTemplateTypeAsync(request, cancellationToken)).Id;
    }
}
