using System.Globalization;
using ApiWrappers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Oneflow.Client;

/// <summary>Reads options from a configuration, without reflection. What is wrong is told for all settings at once.</summary>
internal sealed class OneflowSettings
{
    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    private OneflowSettings(IConfiguration configuration) => _configuration = configuration;

    public static void Read(IConfiguration configuration, OneflowClientOptions options)
    {
        var settings = new OneflowSettings(configuration);
        settings.Read(options);
        if (settings._problems.Count > 0)
            throw new OptionsValidationException(nameof(OneflowClientOptions), typeof(OneflowClientOptions), settings._problems);
    }

    private void Read(OneflowClientOptions options)
    {
        ReadToken(options);
        options.BaseAddress = Value("BaseAddress", options.BaseAddress, text => new Uri(text), "an address such as https://api.oneflow.com/v1/");
        options.Deadline = Time("Deadline", options.Deadline);
        options.Retry = new ApiRetryOptions
        {
            MaxAttempts = Number("Retry:MaxAttempts", options.Retry.MaxAttempts),
            BaseDelay = Time("Retry:BaseDelay", options.Retry.BaseDelay),
            MaxDelay = Time("Retry:MaxDelay", options.Retry.MaxDelay),
            Jitter = options.Retry.Jitter,
        };
        ReadRateLimit(options);
    }

    private void ReadToken(OneflowClientOptions options)
    {
        if (_configuration["Token"] is not { } text)
        {
            _problems.Add($"{PathOf("Token")} is missing. Set it to an API token of the account, in a secret store or an environment variable rather than in a file.");
            return;
        }

        try
        {
            options.Token = text;
        }
        catch (FormatException exception)
        {
            _problems.Add($"{PathOf("Token")} is no token. {exception.Message}");
        }
    }

    private void ReadRateLimit(OneflowClientOptions options)
    {
        if (_configuration["RateLimit:Requests"] is null && _configuration["RateLimit:Window"] is null)
            return;

        var documented = OneflowHttp.CreateRateLimits();
        var requests = Number("RateLimit:Requests", documented.Requests);
        var window = Time("RateLimit:Window", documented.Window);
        try
        {
            options.RateLimit = new ApiRateLimits(requests, window, options.Clock);
        }
        catch (ArgumentOutOfRangeException)
        {
            _problems.Add($"{PathOf("RateLimit")} is {requests} requests in {window}. Set at least 1 request, and a window of a day at most.");
        }
    }

    private int Number(string key, int otherwise)
        => Value(key, otherwise, text => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture), "a whole number such as 4");

    private TimeSpan Time(string key, TimeSpan otherwise)
        => Value(key, otherwise, text => TimeSpan.Parse(text, CultureInfo.InvariantCulture), "a time such as 00:01:40");

    private T Value<T>(string key, T otherwise, Func<string, T> parse, string wanted)
    {
        if (_configuration[key] is not { } text)
            return otherwise;

        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            _problems.Add($"{PathOf(key)} is '{text}'. Set it to {wanted}.");
            return otherwise;
        }
    }

    private string PathOf(string key) => _configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key;
}
