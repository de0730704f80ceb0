using System.Globalization;

namespace OneflowFake.Server.Responses;

/// <summary>Writes moments as the header <c>Date</c> has them. The last one is remembered: most calls come within a second.</summary>
internal static class DateHeader
{
    private static Written? _last;

    public static string Of(DateTimeOffset moment)
    {
        var second = moment.UtcTicks / TimeSpan.TicksPerSecond;
        if (_last is { } last && last.Second == second)
            return last.Text;

        var text = moment.ToString("R", CultureInfo.InvariantCulture);
        _last = new(second, text);
        return text;
    }

    private sealed record Written(long Second, string Text);
}
