namespace Oneflow.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class DocumentationTests : DocumentationChecks<OneflowGenerated>;
