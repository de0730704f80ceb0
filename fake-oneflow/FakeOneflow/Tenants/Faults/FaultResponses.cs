using System.Globalization;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Faults;

/// <summary>The response that a fault causes. It is marked, as it says nothing about the real service.</summary>
internal static class FaultResponses
{
    /// <summary>Names the fault that made an answer; the real service never sends it.</summary>
    public const string Header = "x-fake-fault";

    /// <summary>Creates the response of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="real">The answer as it would be; what it is when the call was not carried out does not matter.</param>
    /// <param name="problem">Makes an answer with a status and a text, in the shape of the vendor.</param>
    public static Response Make(Fault fault, Response real, Func<int, string, Response> problem)
    {
        var response = fault.Kind.Respond(fault, real, problem);
        List<KeyValuePair<string, string>> headers = [.. response.Headers, new(Header, fault.Id)];
        if (fault.RetryAfter is { } seconds)
            headers.Add(new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)));
        return response with { Headers = headers };
    }
}
