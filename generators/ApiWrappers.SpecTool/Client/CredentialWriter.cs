namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes the class of a credential.</summary>
internal static class CredentialWriter
{
    public static string Write(CredentialShape credential) => $$"""
        /// <summary>The credential of the security scheme <c>{{DocText.Of(credential.Scheme)}}</c>, sent in the header <c>{{DocText.Of(credential.Header)}}</c>. It never shows its text.</summary>
        public sealed class {{credential.Type}} : HeaderCredential
        {
            /// <summary>Holds a credential.</summary>
            /// <param name="secret">The text that the API gave out.</param>
            /// <exception cref="ArgumentException">The text is empty, or holds a line break. The message does not repeat it.</exception>
            public {{credential.Type}}(string secret)
                : base("{{credential.Header}}", secret{{(credential.Prefix.Length > 0 ? $", \"{credential.Prefix}\"" : "")}})
            {
            }
        }

        """;
}
