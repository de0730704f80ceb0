using System.Text;
using System.Text.Unicode;

namespace ApiWrappers;

/// <summary>The beginning of a body that was no success, or could not be read. It becomes text when it is looked at: few are.</summary>
/// <param name="bytes">What was read: more than is shown, so that a credential across the end is found whole.</param>
/// <param name="isWhole">Whether that is all of it.</param>
/// <param name="credentials">What must not be shown.</param>
internal sealed class CapturedBody(byte[] bytes, bool isWhole, ApiCredential[] credentials)
{
    private ShownBody? _shown;

    /// <summary>No body, or none of interest.</summary>
    public static CapturedBody None { get; } = new([], true, []);

    /// <summary>What is shown.</summary>
    public string Text => Shown.Text;

    /// <summary>Whether there was more.</summary>
    public bool IsTruncated => !isWhole || (!IsShownAsItCame && Shown.IsCut);

    /// <summary>The same in bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => IsShownAsItCame ? bytes : Encoding.UTF8.GetBytes(Text);

    // Then no text has to be made for what only reads the bytes.
    private bool IsShownAsItCame => bytes.Length <= ApiError.BodyLimit && Utf8.IsValid(bytes) && !MayHoldCredential();

    private ShownBody Shown => _shown ??= Show();

    /// <summary>A body that somebody made up.</summary>
    public static CapturedBody Of(string text, bool isTruncated) => new(Encoding.UTF8.GetBytes(text), !isTruncated, []);

    /// <summary>A text of the same response, without the credentials of its call.</summary>
    public string Redact(string text) => Redact(text, credentials);

    /// <summary>A text without credentials.</summary>
    public static string Redact(string text, ApiCredential[] credentials)
    {
        foreach (var credential in credentials)
            text = text.Length == 0 ? text : credential.Redact(text);
        return text;
    }

    private ShownBody Show()
    {
        var text = Redact(Encoding.UTF8.GetString(bytes));
        var shown = BodyText.Cut(text, ApiError.BodyLimit);
        return new ShownBody(shown, shown.Length < text.Length);
    }

    private bool MayHoldCredential()
    {
        foreach (var credential in credentials)
        {
            if (credential.MayBeIn(bytes))
                return true;
        }

        return false;
    }
}
