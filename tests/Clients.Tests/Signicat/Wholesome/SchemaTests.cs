namespace Signicat.Client.Tests.Wholesome;

/// <inheritdoc/>
public sealed class SchemaTests : SchemaChecks<SignicatGenerated>;
