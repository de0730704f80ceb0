namespace ApiWrappers;

/// <summary>The body with which an API explains a failure.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IApiProblem<TSelf>
    where TSelf : class, IApiProblem<TSelf>
{
    /// <summary>Reads a body; null when it is not a problem of this API. It does not throw.</summary>
    /// <param name="body">The whole body in UTF-8, with credentials taken out; at most <see cref="ApiError.BodyLimit"/> bytes.</param>
    static abstract TSelf? Read(ReadOnlyMemory<byte> body);

    /// <summary>The sentence for developers that the API gave, if any.</summary>
    string? Explanation { get; }

    /// <summary>The id under which the API knows the request, if any.</summary>
    string? RequestIdentifier { get; }
}
