using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ApiWrappers;

/// <summary>
/// Reads the options of a client from a configuration, without reflection. Problems are collected, to report them for all
/// settings at once.
/// </summary>
/// <param name="configuration">The section that holds the settings.</param>
public sealed class ApiSettings(IConfiguration configuration)
{
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The problems so far, as sentences that begin with the path of the setting.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Returns the text of a setting; null when it is missing.</summary>
    /// <param name="key">The key in the section.</param>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key];
    }

    /// <summary>
    /// Adds a problem for each key of the section that has not been read, such as a misspelt one. Call it last. A configuration that
    /// is not a section is not checked: it holds the settings of others too.
    /// </summary>
    public void AddUnknownKeys()
    {
        if (configuration is not IConfigurationSection)
            return;

        // Never the value: a misspelt token is a token.
        foreach (var (key, value) in configuration.AsEnumerable(makePathsRelative: true)
            .OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            if (value is not null && !_known.Contains(key))
                AddProblem(key, $"is not a setting of this client. Remove it, or correct its name: there are "
                    + $"{string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <summary>Adds a problem of a setting.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="problem">The rest of the sentence that begins with its path.</param>
    public void AddProblem(string key, string problem) =>
        _problems.Add($"{(configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key)} {problem}");

    /// <summary>Returns a required setting that no message may repeat, such as a token; null when it is missing or invalid.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key in the section.</param>
    /// <param name="parse">
    /// Parses the value. It throws <see cref="FormatException"/> or <see cref="ArgumentException"/>, whose message is
    /// reported and must not repeat the value either.
    /// </param>
    /// <param name="missing">A sentence with the action to take when it is missing.</param>
    /// <param name="kind">The kind of value, in a word or two.</param>
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

    /// <summary>Returns an address.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is missing.</param>
    /// <param name="example">An example of a valid address.</param>
    public Uri Address(string key, Uri otherwise, Uri example) =>
        Value(key, otherwise, text => new Uri(text), $"an address such as {example}");

    /// <summary>Returns a whole number.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is missing.</param>
    public int Number(string key, int otherwise)
        => Value(key, otherwise, text => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture), "a whole number such as 4");

    /// <summary>Returns a time, written as <c>00:01:40</c>.</summary>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is missing.</param>
    public TimeSpan Time(string key, TimeSpan otherwise)
        => Value(key, otherwise, text => TimeSpan.Parse(text, CultureInfo.InvariantCulture), "a time such as 00:01:40");

    /// <summary>Returns the retry options: <c>Retry:MaxAttempts</c>, <c>Retry:BaseDelay</c>, <c>Retry:MaxDelay</c>.</summary>
    /// <param name="otherwise">The values of those that are missing.</param>
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

    /// <summary>Returns a value of another type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key in the section.</param>
    /// <param name="otherwise">The value when it is missing.</param>
    /// <param name="parse">Parses the value.</param>
    /// <param name="wanted">The end of a sentence that describes a valid value.</param>
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

    // The framework adds the name of the parameter, which means nothing in a configuration.
    private static string WithoutParameter(string message) => message.Split(" (Parameter '", 2)[0];
}
