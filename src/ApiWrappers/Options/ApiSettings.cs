using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ApiWrappers;

/// <summary>Reads options of a client from a configuration, without reflection. What is wrong is kept, to be told for all settings at once.</summary>
/// <param name="configuration">The section that holds the settings.</param>
public sealed class ApiSettings(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    /// <summary>What was wrong so far; each sentence begins with the path of its setting.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The text of a setting; null when it is left out.</summary>
    /// <param name="key">Its key in the section.</param>
    public string? Text(string key) => configuration[key];

    /// <summary>Keeps what is wrong with a setting.</summary>
    /// <param name="key">Its key in the section.</param>
    /// <param name="problem">The rest of the sentence that begins with its path.</param>
    public void AddProblem(string key, string problem) => _problems.Add($"{(configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key)} {problem}");

    /// <summary>A setting that must be there and that no message may repeat, such as a token; null when it is missing or wrong.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key in the section.</param>
    /// <param name="parse">Makes the value; it throws <see cref="FormatException"/> or <see cref="ArgumentException"/>, whose first sentences are told, and must not repeat it either.</param>
    /// <param name="missing">What to do when it is missing; a sentence.</param>
    /// <param name="kind">What it is, in a word or two.</param>
    public T? Required<T>(string key, Func<string, T> parse, string missing, string kind)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (Text(key) is not { } text)
        {
            AddProblem(key, $"is missing. {missing}");
            return null;
        }

        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            AddProblem(key, $"is not a valid {kind}. {WithoutParameter(exception.Message)}");
            return null;
        }
    }

    /// <summary>An address.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is left out.</param>
    /// <param name="example">An address that would do.</param>
    public Uri Address(string key, Uri otherwise, Uri example) => Value(key, otherwise, text => new Uri(text), $"an address such as {example}");

    /// <summary>A whole number.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is left out.</param>
    public int Number(string key, int otherwise)
        => Value(key, otherwise, text => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture), "a whole number such as 4");

    /// <summary>A time, written as <c>00:01:40</c>.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is left out.</param>
    public TimeSpan Time(string key, TimeSpan otherwise)
        => Value(key, otherwise, text => TimeSpan.Parse(text, CultureInfo.InvariantCulture), "a time such as 00:01:40");

    /// <summary>How requests are sent again: <c>Retry:MaxAttempts</c>, <c>Retry:BaseDelay</c>, <c>Retry:MaxDelay</c>.</summary>
    /// <param name="otherwise">The values of those that are left out.</param>
    public ApiRetryOptions Retry(ApiRetryOptions otherwise)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        return new ApiRetryOptions
        {
            MaxAttempts = Number("Retry:MaxAttempts", otherwise.MaxAttempts),
            BaseDelay = Time("Retry:BaseDelay", otherwise.BaseDelay),
            MaxDelay = Time("Retry:MaxDelay", otherwise.MaxDelay),
            Jitter = otherwise.Jitter,
        };
    }

    /// <summary>A value of any other kind.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key in the section.</param>
    /// <param name="otherwise">The value when it is left out.</param>
    /// <param name="parse">Makes the value.</param>
    /// <param name="wanted">What would do; the end of a sentence.</param>
    public T Value<T>(string key, T otherwise, Func<string, T> parse, string wanted)
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (Text(key) is not { } text)
            return otherwise;

        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            AddProblem(key, $"is '{text}'. Set it to {wanted}.");
            return otherwise;
        }
    }

    // What the framework adds to messages is for those who read code.
    private static string WithoutParameter(string message) => message.Split(" (Parameter '", 2)[0];
}
