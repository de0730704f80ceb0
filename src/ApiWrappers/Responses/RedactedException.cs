using System.Collections;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Removes credentials from exceptions, which may quote the request or the response.</summary>
internal static class RedactedException
{
    /// <summary>
    /// Returns the exception itself when it contains no credential; otherwise one of its kind without the credential and
    /// without inner exceptions.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="redact">Removes credentials from a text.</param>
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

    // The text of an exception includes its inner exceptions, but not their data.
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
