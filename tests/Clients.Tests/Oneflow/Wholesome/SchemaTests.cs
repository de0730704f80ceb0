namespace Oneflow.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class SchemaTests : SchemaChecks<OneflowGenerated>;
