using Microsoft.AspNetCore.Http;

namespace Oneflow.Integration;

/// <summary>The body of an answer that refuses a call. It repeats nothing of what was sent.</summary>
/// <param name="Error">A word for programs.</param>
/// <param name="Message">What was wrong, and what to do.</param>
internal sealed record ErrorAnswer(string Error, string Message)
{
    public static IResult Of(int status, string error, string message) => Results.Json(new ErrorAnswer(error, message), statusCode: status);

    public static IResult TooLarge(int limit)
        => Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"The body has more than {limit} bytes.");

    public static IResult NoJson() => Of(StatusCodes.Status400BadRequest, "body_malformed", "The body is not a JSON object of the documented form.");

    public static IResult Unavailable(string error, string message) => Of(StatusCodes.Status503ServiceUnavailable, error, message);
}
