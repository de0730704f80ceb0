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

    public static string Exception(ClientModel client, int status) => client.Prefix + Of(status) + "Exception";

    public static string Variable(int status) => Identifiers.Variable(Of(status));
}
