using System.Collections;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Takes credentials out of exceptions, which may quote what was sent or what came.</summary>
internal static class RedactedException
{
    /// <summary>The exception itself when it holds no credential; otherwise one of its kind that says the same without, and alone.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="redact">Takes credentials out of a text.</param>
    public static Exception? Of(Exception? exception, Func<string, string> redact)
    {
        if (exception is null || !Texts(exception).Any(text => redact(text) != text))
            return exception;

        var message = redact(exception.Message);
        return exception switch
        {
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, statusCode: http.StatusCode),
            JsonException => new JsonException(message),
            _ => new IOException($"{exception.GetType().Name}: {message}"),
        };
    }

    // The text of an exception holds those within it, but not what was attached to them.
    private static IEnumerable<string> Texts(Exception exception)
    {
        yield return exception.ToString();
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            foreach (DictionaryEntry entry in inner.Data)
                yield return $"{entry.Key}: {entry.Value}";
        }
    }
}
