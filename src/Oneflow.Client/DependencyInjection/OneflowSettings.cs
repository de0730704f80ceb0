using ApiWrappers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Oneflow.Client;

/// <summary>Reads options from a configuration.</summary>
internal static class OneflowSettings
{
    private const string Advice =
        "Set it to an API token of the account, in a secret store or an environment variable rather than in a file.";

    public static void Read(IConfiguration configuration, OneflowClientOptions options)
    {
        var settings = new ApiSettings(configuration);
        options.Token = settings.Required("Token", ApiToken.Parse, Advice, "token")!;
        Read(settings, options);
    }

    /// <summary>Reads the options for many accounts: all but the token.</summary>
    public static void Read(IConfiguration configuration, OneflowConnectionOptions options) =>
        Read(new ApiSettings(configuration), options);

    private static void Read(ApiSettings settings, OneflowConnectionOptions options)
    {
        options.BaseAddress = settings.Address("BaseAddress", options.BaseAddress, OneflowConnectionOptions.Production);
        options.Deadline = settings.Time("Deadline", options.Deadline);
        options.DownloadDeadline = settings.Time("DownloadDeadline", options.DownloadDeadline);
        options.Retry = settings.Retry(options.Retry);
        ReadRateLimit(settings, options);
        settings.AddUnknownKeys();
        if (settings.Problems.Count > 0)
            throw new OptionsValidationException(options.GetType().Name, options.GetType(), settings.Problems);
    }

    private static void ReadRateLimit(ApiSettings settings, OneflowConnectionOptions options)
    {
        // Both are read, so that both are known.
        var (count, time) = (settings.Text("RateLimit:Requests"), settings.Text("RateLimit:Window"));
        if (count is null && time is null)
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
