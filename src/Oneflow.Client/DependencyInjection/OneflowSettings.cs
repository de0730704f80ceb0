using ApiWrappers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Oneflow.Client;

/// <summary>Reads options from a configuration.</summary>
internal static class OneflowSettings
{
    public static void Read(IConfiguration configuration, OneflowClientOptions options)
    {
        var settings = new ApiSettings(configuration);
        options.Token = settings.Required("Token", ApiToken.Parse, "Set it to an API token of the account, in a secret store or an environment variable rather than in a file.", "token")!;
        options.BaseAddress = settings.Address("BaseAddress", options.BaseAddress, OneflowConnectionOptions.Production);
        options.Deadline = settings.Time("Deadline", options.Deadline);
        options.Retry = settings.Retry(options.Retry);
        ReadRateLimit(settings, options);
        if (settings.Problems.Count > 0)
            throw new OptionsValidationException(nameof(OneflowClientOptions), typeof(OneflowClientOptions), settings.Problems);
    }

    private static void ReadRateLimit(ApiSettings settings, OneflowClientOptions options)
    {
        if (settings.Text("RateLimit:Requests") is null && settings.Text("RateLimit:Window") is null)
            return;

        var documented = OneflowHttp.CreateRateLimits();
        var requests = settings.Number("RateLimit:Requests", documented.Requests);
        var window = settings.Time("RateLimit:Window", documented.Window);
        try
        {
            options.RateLimit = new ApiRateLimits(requests, window, options.Clock);
        }
        catch (ArgumentOutOfRangeException)
        {
            settings.AddProblem("RateLimit", $"is {requests} requests in {window}. Set at least 1 request, and a window of a day at most.");
        }
    }
}
