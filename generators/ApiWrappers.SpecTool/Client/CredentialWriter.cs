namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes the class of a credential.</summary>
internal static class CredentialWriter
{
    // Not a HeaderCredential: of "Bearer secret" the secret alone has to be taken out of texts that quote it.
    public static string Write(CredentialShape credential) => $$"""
        /// <summary>The credential of the security scheme <c>{{DocText.Of(credential.Scheme)}}</c>, sent in the header <c>{{DocText.Of(credential.Header)}}</c>. It never shows its text.</summary>
        public sealed class {{credential.Type}} : ApiCredential
        {
            private readonly string _secret;

            /// <summary>Holds a credential.</summary>
            /// <param name="secret">The text that the API gave out.</param>
            /// <exception cref="ArgumentException">The text is empty, or holds a line break. The message does not repeat it.</exception>
            public {{credential.Type}}(string secret)
            {
                ArgumentException.ThrowIfNullOrEmpty(secret);
                if (secret.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
                    throw new ArgumentException("The value for the header {{credential.Header}} holds a line break or a null character, which would add headers of its own. Remove it.", nameof(secret));

                _secret = secret;
            }

            /// <inheritdoc/>
            public override string HeaderName => "{{credential.Header}}";

            /// <inheritdoc/>
            public override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
            {
                ArgumentNullException.ThrowIfNull(request);
                request.Headers.TryAddWithoutValidation("{{credential.Header}}", "{{credential.Prefix}}" + _secret);
                return ValueTask.FromResult<ApiError?>(null);
            }

            /// <inheritdoc/>
            public override string Redact(string text) => Redact(text, _secret);

            /// <summary>The name of the header, never its value.</summary>
            public override string ToString() => "{{credential.Header}}: [redacted]";
        }

        """;
}
