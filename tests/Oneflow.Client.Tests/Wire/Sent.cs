namespace Oneflow.Client.Tests.Wire;

/// <summary>A request, as it went out.</summary>
internal sealed record Sent(string Method, string Path, string Body);
