namespace OneflowFake.Server.Routing;

/// <summary>The route of a path, with the segments that vary.</summary>
internal sealed record RouteMatch<TRoute>(TRoute Route, IReadOnlyDictionary<string, string> Values);
