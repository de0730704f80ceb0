using System.Text;

namespace OneflowFake.Server.Responses;

/// <summary>A complete response, buffered so that its length is known and its bytes are always the same.</summary>
internal sealed record Response(int Status, string? ContentType, ReadOnlyMemory<byte> Body) : OperationResult
{
    public const string JsonType = "application/json";
    public const string HtmlType = "text/html; charset=utf-8";
    public const string TextType = "text/plain; charset=utf-8";

    /// <summary>The time of the response: on the tenant's clock, or the server's when no tenant is known.</summary>
    public DateTimeOffset Date { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ResponseEnding Ending { get; init; }

    /// <summary>Writes a body without an end known beforehand, instead of <see cref="Body"/>; null for all but streams.</summary>
    public Func<Stream, CancellationToken, Task>? Stream { get; init; }

    /// <summary>No answer at all.</summary>
    public static Response None(ResponseEnding ending) => Empty(0) with { Ending = ending };

    public static Response Empty(int status) => new(status, null, default);

    public static Response Json(ReadOnlyMemory<byte> body, int status = 200) => new(status, JsonType, body);

    public static Response Html(string page, int status) => new(status, HtmlType, Encoding.UTF8.GetBytes(page));

    /// <summary>The same answer, given at a moment.</summary>
    public Response At(DateTimeOffset date) => this with { Date = date };

    public static Response Text(string text) => new(200, TextType, Encoding.UTF8.GetBytes(text));
}
