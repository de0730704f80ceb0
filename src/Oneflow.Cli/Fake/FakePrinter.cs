using System.Globalization;
using System.Text.Json;
using OpenApiDiff;

namespace Oneflow.Cli.Fake;

/// <summary>Prints one line for each thing: in words, coloured on a terminal, or as JSON.</summary>
/// <param name="output">The writer to print to.</param>
/// <param name="isJson">True for JSON.</param>
internal sealed class FakePrinter(TextWriter output, bool isJson)
{
    private const string Reset = "\u001b[0m";

    // Colours are for people: not for files, and not where NO_COLOR asks for none.
    private readonly bool _isColoured =
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>Prints something.</summary>
    /// <param name="json">The response of the fake.</param>
    /// <param name="describe">Says it in one line.</param>
    public void Print(JsonElement json, Func<JsonElement, string> describe)
    {
        // As the fake wrote it: without line breaks, and not escaped for pages.
        output.WriteLine(isJson ? json.GetRawText() : describe(json));
        output.Flush();
    }

    /// <summary>Prints things, or in words that there are none.</summary>
    /// <param name="items">The things.</param>
    /// <param name="describe">Says one in one line.</param>
    /// <param name="none">The words when there are none; scripts get nothing then.</param>
    public void PrintAll(IEnumerable<JsonElement> items, Func<JsonElement, string> describe, string none)
    {
        var isAny = false;
        foreach (var item in items)
        {
            isAny = true;
            Print(item, describe);
        }

        if (!isAny && !isJson)
            output.WriteLine(Soft(none));
    }

    public string Status(JsonElement status) => status.ValueKind == JsonValueKind.Number
        ? Colour(status.GetRawText(), status.GetInt32() switch { < 300 => 32, < 400 => 36, < 500 => 33, _ => 31 })
        : Colour("---", 31);

    /// <summary>A word for where something stands.</summary>
    public string State(string state) => Colour(state, state switch
    {
        "signed" or "delivered" => 32,
        "declined" or "given_up" => 31,
        "overdue" or "dropped" => 33,
        _ => 36,
    });

    public string Soft(string text) => Colour(text, 90);

    public static string Time(JsonElement time) => time.ValueKind == JsonValueKind.String
        ? DateTimeOffset.Parse(time.GetString()!, CultureInfo.InvariantCulture)
            .UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "-";

    // What callers sent must not steer the terminal.
    public static string Plain(string? text) => PlainText.Of(text ?? "");

    private string Colour(string? text, int colour) =>
        _isColoured ? $"\u001b[{colour.ToString(CultureInfo.InvariantCulture)}m{Plain(text)}{Reset}" : Plain(text);
}
