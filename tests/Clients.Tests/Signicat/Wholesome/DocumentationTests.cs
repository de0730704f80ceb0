namespace Signicat.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class DocumentationTests : DocumentationChecks<SignicatGenerated>;
