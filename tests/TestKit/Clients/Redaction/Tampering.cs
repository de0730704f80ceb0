namespace TestKit.Clients.Redaction;

/// <summary>One way in which a server is hostile.</summary>
/// <param name="Status">The status that it answers; 0 when it breaks the connection.</param>
/// <param name="IsJson">Whether its body is JSON.</param>
/// <param name="IsBroken">Whether its body breaks off.</param>
public sealed record Tampering(int Status, bool IsJson = true, bool IsBroken = false)
{
    /// <summary>Its response to a request for a token.</summary>
    public string Token { get; init; } = "";

    /// <summary>True when it is as hostile to requests for a token.</summary>
    public bool IsAtTokens { get; init; }

    /// <summary>Everything that such a server can do: each status that clients treat differently, documented or not.</summary>
    public static IEnumerable<Tampering> All { get; } =
    [
        .. new[] { 200, 201, 204, 302, 400, 401, 403, 404, 409, 418, 422, 429, 500, 503 }.Select(status => new Tampering(status)),
        new(200, IsJson: false), new(404, IsJson: false), new(200, IsBroken: true), new(404, IsBroken: true), new(0),
    ];
}
