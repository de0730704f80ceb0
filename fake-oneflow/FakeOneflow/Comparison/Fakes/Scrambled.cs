namespace OneflowFake.Comparison.Fakes;

/// <summary>Credentials that belong to no account, in the shape of others.</summary>
internal static class Scrambled
{
    /// <summary>A text of the same length and kinds of characters that tells nothing of the first.</summary>
    public static string Like(string secret) => string.Create(secret.Length, secret, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                >= '0' and <= '9' => '0',
                >= 'a' and <= 'f' => 'a',
                >= 'A' and <= 'F' => 'A',
                >= 'a' and <= 'z' => 'z',
                >= 'A' and <= 'Z' => 'Z',
                var other => other,
            };
        }
    });
}
