namespace OneflowFake.Server.Routing;

/// <summary>What a path leads to, with the segments that vary.</summary>
internal sealed record RouteMatch<TRoute>(TRoute Route, IReadOnlyDictionary<string, string> Values);
