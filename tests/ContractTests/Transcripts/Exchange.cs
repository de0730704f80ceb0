using System.Net;

namespace ContractTests.Transcripts;

/// <summary>A request and its answer, as they went over the wire.</summary>
internal sealed record Exchange(
    string RequestLine,
    IReadOnlyList<KeyValuePair<string, string>> RequestHeaders,
    string RequestBody,
    HttpStatusCode Status,
    string Reason,
    IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders,
    string ResponseBody);
