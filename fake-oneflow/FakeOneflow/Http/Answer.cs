using System.Text;

namespace FakeOneflow.Http;

/// <summary>A complete response, buffered so that its length is known and its bytes are always the same.</summary>
internal sealed record Answer(int Status, string? ContentType, ReadOnlyMemory<byte> Body) : Outcome
{
    public const string JsonType = "application/json";
    public const string HtmlType = "text/html; charset=utf-8";
    public const string TextType = "text/plain; charset=utf-8";

    /// <summary>The moment on the clock of whoever answers: the tenant's, or the server's when no tenant is known.</summary>
    public DateTimeOffset Date { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public AnswerEnding Ending { get; init; }

    /// <summary>No answer at all.</summary>
    public static Answer None(AnswerEnding ending) => Empty(0) with { Ending = ending };

    public static Answer Empty(int status) => new(status, null, default);

    public static Answer Json(ReadOnlyMemory<byte> body, int status = 200) => new(status, JsonType, body);

    public static Answer Html(string page, int status) => new(status, HtmlType, Encoding.UTF8.GetBytes(page));

    /// <summary>The same answer, given at a moment.</summary>
    public Answer At(DateTimeOffset date) => this with { Date = date };

    public static Answer Text(string text) => new(200, TextType, Encoding.UTF8.GetBytes(text));
}
