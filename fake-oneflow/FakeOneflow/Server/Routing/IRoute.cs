namespace OneflowFake.Server.Routing;

/// <summary>Something that is reached by a method and a path.</summary>
internal interface IRoute
{
    /// <summary>HTTP method, in capitals.</summary>
    string Method { get; }

    /// <summary>Route template, with <c>{name}</c> for a segment that varies.</summary>
    string Template { get; }
}
