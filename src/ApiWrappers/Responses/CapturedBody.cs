using System.Text;

namespace ApiWrappers;

/// <summary>The beginning of a body that was no success, or could not be read. It becomes text when it is looked at: few are.</summary>
/// <param name="bytes">What was read: more than is shown, so that a credential across the end is found whole.</param>
/// <param name="isWhole">Whether that is all of it.</param>
/// <param name="credentials">What must not be shown.</param>
internal sealed class CapturedBody(byte[] bytes, bool isWhole, ApiCredential[] credentials)
{
    /// <summary>What is shown, and whether there was more.</summary>
    public ShownBody Show()
    {
        var text = Redact(Encoding.UTF8.GetString(bytes));
        var shown = BodyText.Cut(text, ApiError.BodyLimit);
        return new ShownBody(shown, !isWhole || shown.Length < text.Length);
    }

    /// <summary>A text of the same answer, without the credentials of its call.</summary>
    public string Redact(string text) => Redact(text, credentials);

    /// <summary>A text without credentials.</summary>
    public static string Redact(string text, ApiCredential[] credentials)
    {
        foreach (var credential in credentials)
            text = text.Length == 0 ? text : credential.Redact(text);
        return text;
    }
}
