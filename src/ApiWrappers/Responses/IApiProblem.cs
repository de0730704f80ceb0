namespace ApiWrappers;

/// <summary>A problem: the body of a failure, in which an API explains it.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IApiProblem<TSelf>
    where TSelf : class, IApiProblem<TSelf>
{
    /// <summary>Reads a body. Returns null when it is not a problem of this API; does not throw.</summary>
    /// <param name="body">The whole body in UTF-8, with credentials removed; at most <see cref="ApiError.BodyLimit"/> bytes.</param>
    static abstract TSelf? Read(ReadOnlyMemory<byte> body);

    /// <summary>The explanation for developers, if the API gave one.</summary>
    string? Explanation { get; }

    /// <summary>The API's id of the request, if the body contains it.</summary>
    string? RequestIdentifier { get; }
}
