namespace ApiWrappers.SpecTool.Client;

/// <summary>The place where a credential is sent.</summary>
internal enum CredentialKind
{
    Header,
    Basic,
    Query,
    Cookie,
}
