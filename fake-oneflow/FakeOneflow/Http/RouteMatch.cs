namespace FakeOneflow.Http;

/// <summary>The operation that a path leads to, with the segments that vary.</summary>
internal sealed record RouteMatch(Operation Operation, IReadOnlyDictionary<string, string> Values);
