using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Microsoft.Extensions.Logging;

namespace OneflowFake.Testcontainers;

/// <summary>
/// Starts Testcontainers' resource reaper, which removes containers when the tests' process ends. Where it does not start,
/// because its image cannot be pulled for example, it is switched off.
/// </summary>
internal static partial class CleanUp
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    private static bool _isPrepared;

    public static async Task PrepareAsync(IContainerConfiguration configuration, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isPrepared)
                return;

            if (!await StartReaperAsync(configuration, cancellationToken).ConfigureAwait(false))
                await ContainerOwner.RemoveLeftoversAsync(configuration.DockerEndpointAuthConfig, cancellationToken).ConfigureAwait(false);
            _isPrepared = true;
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<bool> StartReaperAsync(IContainerConfiguration configuration, CancellationToken cancellationToken)
    {
        if (!TestcontainersSettings.ResourceReaperEnabled)
            return false;

        try
        {
            await ResourceReaper.GetAndStartDefaultAsync(
                configuration.DockerEndpointAuthConfig, configuration.Logger, ct: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            TestcontainersSettings.ResourceReaperEnabled = false;
            LogNoReaper(configuration.Logger, failure.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Containers are cleaned up without Testcontainers' resource reaper, which did not start: {Reason}")]
    private static partial void LogNoReaper(ILogger logger, string reason);
}
