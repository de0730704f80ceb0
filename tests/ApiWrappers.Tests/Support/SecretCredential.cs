namespace ApiWrappers.Tests;

internal sealed class SecretCredential(string value) : HeaderCredential("x-secret", value);
