using System.Globalization;
using FakeOneflow.Http;

namespace FakeOneflow.Faults;

/// <summary>What a caller gets from a fault. It is marked, as no such answer tells anything about the real service.</summary>
internal static class FaultAnswers
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

    /// <summary>Makes the answer of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="real">The answer as it would be; what it is when the call was not carried out does not matter.</param>
    /// <param name="problem">Makes an answer with a status and a text, in the shape of the vendor.</param>
    public static Answer Make(Fault fault, Answer real, Func<int, string, Answer> problem)
    {
        var answer = fault.Kind switch
        {
            FaultKind.TooManyRequests => problem(429, Detail),
            FaultKind.PaymentRequired => problem(402, Detail),
            FaultKind.Unprocessable => problem(422, Detail),
            FaultKind.ServerError => problem(500, Detail),
            FaultKind.Unavailable => problem(503, Detail),
            FaultKind.Html => Answer.Html(ProxyPage, 502),
            FaultKind.Truncate => real with { Ending = AnswerEnding.Cut },
            FaultKind.Reset => Answer.None(AnswerEnding.Reset),
            FaultKind.Stall => Answer.None(AnswerEnding.Never),
            FaultKind.UnknownValue => NewerAnswers.WithUnknownValue(real, fault.Member!),
            FaultKind.ExtraMembers => NewerAnswers.WithExtraMembers(real),
            _ => real,
        };
        List<KeyValuePair<string, string>> headers = [.. answer.Headers, new(Header, fault.Id)];
        if (fault.RetryAfter is { } seconds)
            headers.Add(new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)));
        return answer with { Headers = headers };
    }
}
