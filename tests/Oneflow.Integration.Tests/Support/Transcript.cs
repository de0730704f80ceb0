using System.Globalization;
using System.Text;

namespace Oneflow.Integration.Tests;

/// <summary>Writes down what was sent, answered and stored, with a name in the place of each secret.</summary>
internal sealed class Transcript(long accountId, params (string Secret, string Name)[] secrets)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    /// <summary>Puts the account and the secrets where their names are.</summary>
    public string Fill(string text)
        => secrets.Aggregate(text.Replace("ACCOUNT", accountId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            (filled, secret) => filled.Replace(secret.Name, secret.Secret, StringComparison.Ordinal));

    public void Add(string text)
    {
        var redacted = secrets.Aggregate(text, (told, secret) => told.Replace(secret.Secret, secret.Name, StringComparison.Ordinal));
        _text.Append(redacted.Replace(accountId.ToString(CultureInfo.InvariantCulture), "ACCOUNT", StringComparison.Ordinal))
            .Append("\n\n");
    }

    public void AssertNoSecretIn(string text)
    {
        foreach (var (secret, _) in secrets)
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }
}
