using System.CommandLine;
using System.Globalization;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake advance</c>: moves the clock of a tenant.</summary>
internal static class AdvanceCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var span = new Argument<string>(
            "span")
        { Description = "How far: 90s, 30m, 6h, 2d, 06:00:01, or next for the next thing that is due." };
        span.CompletionSources.Add("1m", "1h", "6h", "1d", "next");
        var command = new Command("advance", "Moves the clock forward, and returns when everything due has happened.") { span };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var text = parsed.GetValue(span)!;
            var body = text == "next" ? FakeJsonContext.Body(("to_next", true)) : FakeJsonContext.Body(("advance", Read(text)));
            fake.Printer.Print(
                await fake.SendAsync(HttpMethod.Post, "/clock", body, cancellationToken),
                    json => $"the clock stands at {FakePrinter.Time(json.GetProperty("now"))}");
        });
        return command;
    }

    /// <summary>Reads a span as people write it.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public static string Read(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return text;

        var unit = text.Length > 1 ? text[^1] : ' ';
        if (double.TryParse(text.AsSpan(0, Math.Max(text.Length - 1, 0)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number)
            && number <= 365_000
            && "smhd".Contains(unit, StringComparison.Ordinal))
        {
            return (unit switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(number),
            }).ToString("c");
        }

        throw new SettingException($"{text} is not a span of time: write one such as 90s, 30m, 6h, 2d or 06:00:01.");
    }
}
