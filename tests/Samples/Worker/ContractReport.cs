using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Worker;

/// <summary>Counts the contracts of the account by their state, every hour, or once with <c>--once true</c>.</summary>
internal sealed class ContractReport(
    OneflowClient oneflow, IConfiguration configuration, IHostApplicationLifetime host, ILogger<ContractReport> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        do
        {
            var counts = new Dictionary<string, int>();
            await foreach (var contract in oneflow.Contracts.EnumerateContractsAsync(cancellationToken: stoppingToken))
            {
                var state = $"{contract.State}";
                counts[state] = counts.GetValueOrDefault(state) + 1;
            }

            log.LogInformation("Contracts: {Counts}", string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        }
        while (configuration["once"] is null && await timer.WaitForNextTickAsync(stoppingToken));

        host.StopApplication();
    }
}
