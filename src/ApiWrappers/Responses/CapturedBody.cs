using System.Text;
using System.Text.Unicode;

namespace ApiWrappers;

/// <summary>The beginning of a body of a failure. It is decoded on first use, because few are looked at.</summary>
/// <param name="bytes">The bytes read: more than are shown, so that a credential across the end is found whole.</param>
/// <param name="isWhole">True when this is the whole body.</param>
/// <param name="credentials">The credentials to redact.</param>
internal sealed class CapturedBody(byte[] bytes, bool isWhole, ApiCredential[] credentials)
{
    private ShownBody? _shown;

    /// <summary>No body.</summary>
    public static CapturedBody None { get; } = new([], true, []);

    /// <summary>The text to show.</summary>
    public string Text => Shown.Text;

    /// <summary>True when there was more.</summary>
    public bool IsTruncated => !isWhole || (!IsShownAsItCame && Shown.IsCut);

    /// <summary>The text to show, in bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => IsShownAsItCame ? bytes : Encoding.UTF8.GetBytes(Text);

    // Avoids decoding when only the bytes are read.
    private bool IsShownAsItCame => bytes.Length <= ApiError.BodyLimit && Utf8.IsValid(bytes) && !MayHoldCredential();

    private ShownBody Shown => _shown ??= Show();

    /// <summary>Creates a body from a text, for errors that are not from a call.</summary>
    public static CapturedBody Of(string text, bool isTruncated) => new(Encoding.UTF8.GetBytes(text), !isTruncated, []);

    /// <summary>Removes the credentials of the call from another text of the response.</summary>
    public string Redact(string text) => Redact(text, credentials);

    /// <summary>Removes credentials from a text.</summary>
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
