using System.Net;

namespace ApiWrappers.Generator;

/// <summary>Names statuses the way <see cref="HttpStatusCode"/> does.</summary>
internal static class StatusNames
{
    public static string Of(int status) => status switch
    {
        422 => "UnprocessableContent",
        429 => "TooManyRequests",
        _ => Enum.IsDefined(typeof(HttpStatusCode), status) ? ((HttpStatusCode)status).ToString() : "Status" + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The status as one says it: <c>404 Not Found</c>; the bare number when it has no name.</summary>
    public static string Text(int status)
    {
        var number = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var words = string.Concat(Of(status).Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + letter : letter.ToString()));
        return words.EndsWith(number, StringComparison.Ordinal) ? number : $"{number} {words}";
    }

    public static string Exception(ClientModel client, int status) => client.Prefix + Of(status) + "Exception";

    public static string Variable(int status) => Identifiers.Variable(Of(status));
}
