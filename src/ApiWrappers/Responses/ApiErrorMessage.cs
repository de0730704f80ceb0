using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Writes the message of an error for developers: the operation, the API's explanation and the documented reason.</summary>
public static class ApiErrorMessage
{
    /// <summary>Returns the message of an error.</summary>
    /// <typeparam name="TProblem">The type of the API's problems.</typeparam>
    /// <param name="error">The error.</param>
    /// <param name="problem">The problem, if the response contained one.</param>
    public static string For<TProblem>(ApiError error, TProblem? problem)
        where TProblem : class, IApiProblem<TProblem>
    {
        ArgumentNullException.ThrowIfNull(error);
        var text = new StringBuilder(error.Operation.Id).Append(' ').Append(Headline(error));
        if (problem?.Explanation is { Length: > 0 } explanation)
            text.Append(' ').Append(explanation);
        if (error.DocumentedReason is { } reason)
            text.Append(" Documented reason: ").Append(reason);
        if (problem?.RequestIdentifier is { } id)
            text.Append(" Request id: ").Append(id);
        return text.ToString();
    }

    private static string Headline(ApiError error) => error.Kind switch
    {
        ApiErrorKind.Status when Enum.IsDefined((HttpStatusCode)error.Status) => $"returned {error.Status} {StatusName(error.Status)}.",
        ApiErrorKind.Status => $"returned {error.Status}.",
        ApiErrorKind.Unreadable =>
            $"returned {error.Status}, but the body cannot be read:{Sentence(error.Exception)}{Place(error.Exception)}",
        ApiErrorKind.CredentialUnavailable =>
            $"{Unsent(error)}: its credential is unavailable.{Sentence(error.Exception)}{Earlier(error)}",
        ApiErrorKind.ScopeMissing => $"{Unsent(error)}: its credential lacks a scope.{Sentence(error.Exception)}{Earlier(error)}",
        ApiErrorKind.RateLimited =>
            $"{Unsent(error)}: the client's own rate limit admits it in {Seconds(error.RetryAfter)} seconds, which is after its deadline. "
            + $"Call again then, or spread the calls.{Earlier(error)}",
        ApiErrorKind.BodyUnavailable => $"broke off because the file to send cannot be read:{Sentence(error.Exception)}{Effect(error)}",
        ApiErrorKind.DeadlineExceeded => $"did not complete within its deadline.{Effect(error)}",
        _ => $"received no complete response:{Sentence(error.Exception)}{Effect(error)}",
    };

    private static string Unsent(ApiError error) => error.MayHaveArrived ? "was not sent again" : "was not sent";

    // "Was not sent" says already that there was none.
    private static string Earlier(ApiError error) => error.MayHaveArrived ? Effect(error) : "";

    private static string Effect(ApiError error) => error switch
    {
        { MayHaveArrived: true } => " It may have taken effect, so check before sending it again.",
        { Operation.RetrySafety: ApiRetrySafety.Safe } => "",
        _ => " It had no effect.",
    };

    // The reader's exception has the path of a missing required member, but not in its message.
    private static string Place(Exception? exception)
        => exception is JsonException { Path: { } path } && !exception.Message.Contains(path, StringComparison.Ordinal)
            ? $" It is missing at {path}."
            : "";

    private static string Sentence(Exception? exception) => exception is null ? "" : $" {exception.Message.TrimEnd('.')}.";

    private static string Seconds(TimeSpan? wait)
        => Math.Ceiling(wait.GetValueOrDefault().TotalSeconds).ToString(CultureInfo.InvariantCulture);

    // "Not Found" for NotFound.
    private static string StatusName(int status) => string.Concat(((HttpStatusCode)status).ToString()
        .Select((character, index) => index > 0 && char.IsUpper(character) ? $" {character}" : character.ToString()));
}
