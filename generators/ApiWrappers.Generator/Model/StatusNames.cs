using System.Net;

namespace ApiWrappers.Generator.Model;

/// <summary>Names statuses the way <see cref="HttpStatusCode"/> does.</summary>
internal static class StatusNames
{
    public static string Of(int status) => status switch
    {
        422 => "UnprocessableContent",
        429 => "TooManyRequests",
        _ => Enum.IsDefined(typeof(HttpStatusCode), status) ? ((HttpStatusCode)status).ToString()
            : "Status" + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The status with its name, <c>404 Not Found</c>; the bare number when it has no name.</summary>
    public static string Text(int status)
    {
        var number = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var words = string.Concat(Of(status)
            .Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + letter : letter.ToString()));
        return words.EndsWith(number, StringComparison.Ordinal) ? number : $"{number} {words}";
    }

    /// <summary>The status of a call over the rate limit.</summary>
    public const int RateLimited = 429;

    public static string Exception(ClientModel client, int status)
        => client.Prefix + (status == RateLimited ? "RateLimit" : Of(status)) + "Exception";

    public static string Variable(int status) => Identifiers.Variable(Of(status));
}
