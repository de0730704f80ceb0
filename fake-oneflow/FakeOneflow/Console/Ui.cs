using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OneflowFake.Console;

/// <summary>Small pieces that many pages show. Everything that comes from a request is encoded here.</summary>
internal static class Ui
{
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A status code as a pill; a dash when no response was sent.</summary>
    public static IHtmlContent Status(Node status)
    {
        var number = status.Number;
        var kind = number switch { 0 => "none", < 300 => "good", < 400 => "info", < 500 => "warn", _ => "bad" };
        return new HtmlString($"<span class=\"pill "
            + $"{kind}\">{(number == 0 ? "none" : number.ToString(CultureInfo.InvariantCulture))}</span>");
    }

    /// <summary>A word for where something stands, coloured by its meaning.</summary>
    public static IHtmlContent State(string state)
    {
        var kind = state switch
        {
            "signed" or "delivered" or "active" or "enabled" or "success" => "good",
            "pending" or "waiting" or "undecided" or "partialsigned" or "unsigned" => "info",
            "overdue" or "dropped" or "expired" => "warn",
            "declined" or "failed" or "given_up" or "canceled" or "rejected" or "revoked" => "bad",
            _ => "none",
        };
        return new HtmlString($"<span class=\"pill {kind}\">{Encode(state.Replace('_', ' '))}</span>");
    }

    /// <summary>A status of a document, such as <c>200</c> or <c>default</c>, as a pill.</summary>
    public static IHtmlContent StatusText(string status)
    {
        var kind = status switch { ['2', ..] => "good", ['3', ..] => "info", ['4', ..] => "warn", ['5', ..] => "bad", _ => "none" };
        return new HtmlString($"<span class=\"pill {kind}\">{Encode(status)}</span>");
    }

    /// <summary>The certainty of a statement.</summary>
    public static IHtmlContent Confidence(string confidence)
    {
        var kind = confidence switch { "documented" => "good", "vendor-client" or "observed" => "info", "inferred" => "warn", _ => "none" };
        return new HtmlString(confidence.Length == 0 ? "" : $"<span class=\"pill {kind}\">{Encode(confidence.Replace('-', ' '))}</span>");
    }

    /// <summary>The source of a statement, with a link where it has an address.</summary>
    public static IHtmlContent Source(Node statement)
    {
        var (source, page) = (Encode(statement["source"].Text), statement["page"].Text);
        return new HtmlString(page.StartsWith("https://", StringComparison.Ordinal)
            ? $"<a href=\"{Encode(page)}\" target=\"_blank\" rel=\"noopener noreferrer\">{source}</a>"
            : source.Length > 0 ? $"<span class=\"mono\">{source}</span>" : "");
    }

    public static IHtmlContent Method(string method) =>
        new HtmlString($"<span class=\"method {Encode(method.ToLowerInvariant())}\">{Encode(method)}</span>");

    /// <summary>A moment with how far it is from now.</summary>
    public static IHtmlContent Time(Node time, Frame frame) => Time(time.Time, frame.Now);

    public static IHtmlContent Time(DateTimeOffset? time, DateTimeOffset now) => time is null
        ? new HtmlString("<span class=\"soft\">never</span>")
        : new HtmlString(
            $"<time datetime=\"{When.Machine(time)}\">{When.Full(time)}</time> <span class=\"soft\">{When.Relative(time, now)}</span>");

    /// <summary>A value with a button that copies it.</summary>
    public static IHtmlContent Copy(string text, string label) => new HtmlString(
        $"<span class=\"copy\"><code>{Encode(text)}</code><button type=\"button\" class=\"quiet\" data-copy=\"{Encode(text)}\" "
        + $"aria-label=\"Copy {Encode(label)}\">Copy</button></span>");

    /// <summary>Code with a button that copies it.</summary>
    public static IHtmlContent Code(string text, string label) => new HtmlString(
        $"<div class=\"code\"><pre tabindex=\"0\" aria-label=\"{Encode(label)}\"><code>{Encode(text)}</code></pre>"
        + $"<button type=\"button\" class=\"quiet\" data-copy=\"{Encode(text)}\" aria-label=\"Copy {Encode(label)}\">Copy</button></div>");

    /// <summary>JSON, indented and coloured.</summary>
    /// <param name="text">The JSON; anything else is shown as it is.</param>
    /// <param name="label">Its name for screen readers.</param>
    /// <param name="unread">Paths of members that nothing looked at.</param>
    public static IHtmlContent Json(string text, string label, params IReadOnlyCollection<string> unread) =>
        new HtmlString($"<div class=\"code\"><pre tabindex=\"0\" "
            + $"aria-label=\"{Encode(label)}\"><code>{JsonMarkup.Of(text, unread)}</code></pre></div>");

    /// <summary>An option of a choice.</summary>
    public static IHtmlContent Option(string value, string chosen, string? text = null) => new HtmlString(
        $"<option value=\"{Encode(value)}\"{(value == chosen ? " selected" : "")}>{Encode(text ?? value)}</option>");
}
