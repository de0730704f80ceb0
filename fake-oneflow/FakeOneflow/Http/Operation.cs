namespace FakeOneflow.Http;

/// <summary>One operation of the vendor's API and the code that serves it.</summary>
/// <param name="Id">Operation id, as in <c>openapi/oneflow.yaml</c>.</param>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Template">Route template below <c>/v1</c>, with <c>{name}</c> for a segment that varies.</param>
/// <param name="UserEmail">Whether the acting user's email is needed.</param>
/// <param name="Handle">Decides the outcome once the caller is known; runs under the tenant's lock.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string Template,
    UserEmail UserEmail,
    Func<ApiCall, Outcome> Handle)
{
    /// <summary>Whether the operation reads a JSON body, so that the body is taken in before it is handled.</summary>
    public bool HasBody { get; init; }
}
