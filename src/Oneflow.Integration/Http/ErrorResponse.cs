using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Oneflow.Integration;

/// <summary>The response that refuses a call. It quotes nothing from the request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">Code for programs, and result in metrics.</param>
/// <param name="Message">Cause and remedy, for people.</param>
internal sealed record ErrorResponse([property: JsonIgnore] int Status, string Error, string Message)
{
    public static ErrorResponse Malformed { get; }
        = Of(StatusCodes.Status400BadRequest, "body_malformed", "The body is not a JSON object of the documented form.");

    public static ErrorResponse Of(int status, string error, string message) => new(status, error, message);

    public static ErrorResponse BadRequest(string error, string message) => Of(StatusCodes.Status400BadRequest, error, message);

    public static ErrorResponse TooLarge(int limit)
        => Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"The body has more than {limit} bytes.");

    public static ErrorResponse Unavailable(string error, string message) => Of(StatusCodes.Status503ServiceUnavailable, error, message);

    public IResult ToResult() => Results.Json(this, statusCode: Status);
}
