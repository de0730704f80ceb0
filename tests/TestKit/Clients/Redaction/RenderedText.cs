using System.Collections;
using System.Reflection;
using ApiWrappers;
using TestKit.Telemetry;
using Xunit;

namespace TestKit.Clients.Redaction;

/// <summary>Every text that outcomes, logs, spans and measurements could show.</summary>
public static class RenderedText
{
    /// <summary>The texts of the outcome of a call.</summary>
    /// <param name="outcome">A result, a value or an exception.</param>
    public static IEnumerable<string> By(object? outcome)
    {
        if (outcome is null)
            yield break;

        yield return $"{outcome}";
        foreach (var text in outcome is Exception exception ? By(exception) : [])
            yield return text;
        if (ValueOf(outcome, "Error") is not ApiError error)
            yield break;

        yield return $"{error} {error.Body} {error.RequestId} {error.DocumentedReason}";
        yield return $"{ValueOf(outcome, "Message")} {ValueOf(outcome, "RequestId")}";
        foreach (var text in By(error.Exception).Concat(Members(ValueOf(outcome, "Problem"))))
            yield return text;
    }

    /// <summary>The texts of an exception, with all within it and attached to it.</summary>
    /// <param name="exception">The exception.</param>
    public static IEnumerable<string> By(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return $"{exception} {exception.Message} {exception.Source} {exception.HelpLink}";
            foreach (DictionaryEntry entry in exception.Data)
                yield return $"{entry.Key} {entry.Value}";
        }
    }

    /// <summary>Checks that no text shows a secret.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <param name="texts">The texts, each with where it was found.</param>
    public static void HoldsNone(IReadOnlyList<Secret> secrets, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        Assert.NotEmpty(all);
        var leaks = all.Where(text => secrets.Any(secret => secret.IsIn(text))).Distinct().ToList();
        Assert.True(leaks.Count == 0, $"{leaks.Count} of {all.Count} texts show a secret, such as:\n{string.Join('\n', leaks.Take(3))}");
    }

    /// <summary>
    /// The texts of logs, by line and by value. The exceptions that IHttpClientFactory logs are left out: they are those of
    /// handlers, before the client has seen them.
    /// </summary>
    /// <param name="log">The log.</param>
    public static IEnumerable<string> By(LogRecorder log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.Lines.SelectMany(
            line => By(line.Category.StartsWith("System.Net.Http.HttpClient.", StringComparison.Ordinal) ? null : line.Exception)
            .Append(line.Text).Concat(line.Values.Select(value => $"{value.Key}={value.Value}"))
            .Select(text => $"log {line.Category} {line.Event.Name}: {text}"));
    }

    /// <summary>The texts of spans and measurements.</summary>
    /// <param name="telemetry">What was recorded.</param>
    public static IEnumerable<string> By(TelemetryRecorder telemetry)
    {
        ArgumentNullException.ThrowIfNull(telemetry);
        var traced = telemetry.Spans.SelectMany(
            span => span.TagObjects.Concat(span.Events.SelectMany(told => told.Tags))
            .Select(tag => $"span {span.DisplayName} {span.StatusDescription}: {tag.Key}={tag.Value}"));
        var measured = telemetry.Measured.SelectMany(
            measure => measure.Tags.Select(tag => $"metric {measure.Instrument}: {tag.Key}={tag.Value}"));
        return traced.Concat(measured);
    }

    private static object? ValueOf(object owner, string property) =>
        owner.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.GetValue(owner);

    private static IEnumerable<string> Members(object? problem)
        => problem?.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(problem)).SelectMany(Texts) ?? [];

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object>()).SelectMany(Texts),
        IEnumerable items => items.Cast<object>().SelectMany(Texts),
        _ => value.GetType().Assembly.GetName().Name == "System.Private.CoreLib" ? [$"{value}"] : Members(value).Append($"{value}"),
    };
}
