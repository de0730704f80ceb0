using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Faults;

/// <summary>The effect of a fault on a response.</summary>
/// <param name="Name">Its name in the control API; null for the one that is only late.</param>
/// <param name="Respond">Creates the response.</param>
internal sealed record FaultKind(string? Name, FaultKind.Responder Respond)
{
    private const string Detail = "This answer was injected: a fault of the tenant asked for it.";

    // As from a proxy in between.
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
    /// <param name="real">The response as it would be; meaningless when the call was not carried out.</param>
    /// <param name="problem">Creates a response with a status and a text, in the shape of the vendor.</param>
    public delegate Response Responder(Fault fault, Response real, Func<int, string, Response> problem);

    /// <summary>The response comes as it is; only late.</summary>
    public static FaultKind None { get; } = OfReal(null, (_, real) => real);

    /// <summary>The kinds that the control API knows: one is an entry here.</summary>
    public static IReadOnlyDictionary<string, FaultKind> ByName { get; } = new[]
    {
        Problem("429", 429) with { IsBeforeEffect = true, HasRetryAfter = true },
        Problem("402", 402),
        Problem("422", 422),
        Problem("500", 500),
        Problem("503", 503) with { HasRetryAfter = true },
        new("html", (_, _, _) => Response.Html(ProxyPage, 502)),
        OfReal("truncate", (_, real) => real with { Ending = ResponseEnding.Cut }),
        new("reset", (_, _, _) => Response.None(ResponseEnding.Reset)),
        new("stall", (_, _, _) => Response.None(ResponseEnding.Never)),
        OfReal("unknown_value", (fault, real) => NewerResponses.WithUnknownValue(real, fault.Member!)) with { HasMember = true },
        OfReal("extra_members", (_, real) => NewerResponses.WithExtraMembers(real)),
    }.ToDictionary(kind => kind.Name!);

    /// <summary>True when it changes the response that there would have been, so that the call is carried out in any case.</summary>
    public bool NeedsRealResponse { get; private init; }

    /// <summary>True when it refuses calls before they are carried out.</summary>
    public bool IsBeforeEffect { get; private init; }

    /// <summary>True when a fault can name the seconds after which to call again.</summary>
    public bool HasRetryAfter { get; private init; }

    /// <summary>True when a fault names a member of the response.</summary>
    public bool HasMember { get; private init; }

    private static FaultKind Problem(string name, int status) => new(name, (_, _, problem) => problem(status, Detail));

    private static FaultKind OfReal(string? name, Func<Fault, Response, Response> change) =>
        new(name, (fault, real, _) => change(fault, real)) { NeedsRealResponse = true };
}
