using System.Globalization;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Faults;

/// <summary>The response that a fault causes. It is marked, as it says nothing about the real service.</summary>
internal static class FaultResponses
{
    /// <summary>Names the fault that made an answer; the real service never sends it.</summary>
    public const string Header = "x-fake-fault";

    private const string Detail = "This answer was injected: a fault of the tenant asked for it.";

    private const string ProxyPage =
        """
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        </body>
        </html>

        """;

    /// <summary>Creates the response of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="real">The answer as it would be; what it is when the call was not carried out does not matter.</param>
    /// <param name="problem">Makes an answer with a status and a text, in the shape of the vendor.</param>
    public static Response Make(Fault fault, Response real, Func<int, string, Response> problem)
    {
        var response = fault.Kind switch
        {
            FaultKind.TooManyRequests => problem(429, Detail),
            FaultKind.PaymentRequired => problem(402, Detail),
            FaultKind.Unprocessable => problem(422, Detail),
            FaultKind.ServerError => problem(500, Detail),
            FaultKind.Unavailable => problem(503, Detail),
            FaultKind.Html => Response.Html(ProxyPage, 502),
            FaultKind.Truncate => real with { Ending = ResponseEnding.Cut },
            FaultKind.Reset => Response.None(ResponseEnding.Reset),
            FaultKind.Stall => Response.None(ResponseEnding.Never),
            FaultKind.UnknownValue => NewerResponses.WithUnknownValue(real, fault.Member!),
            FaultKind.ExtraMembers => NewerResponses.WithExtraMembers(real),
            _ => real,
        };
        List<KeyValuePair<string, string>> headers = [.. response.Headers, new(Header, fault.Id)];
        if (fault.RetryAfter is { } seconds)
            headers.Add(new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)));
        return response with { Headers = headers };
    }
}
