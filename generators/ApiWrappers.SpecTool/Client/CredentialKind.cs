namespace ApiWrappers.SpecTool.Client;

/// <summary>Where a credential goes.</summary>
internal enum CredentialKind
{
    Header,
    Basic,
    Query,
    Cookie,
}
