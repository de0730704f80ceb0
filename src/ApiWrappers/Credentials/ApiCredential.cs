namespace ApiWrappers;

/// <summary>Something that a request must carry to be let in.</summary>
public abstract class ApiCredential
{
    /// <summary>Puts the credential on a request; called for each attempt.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation that is called.</param>
    /// <param name="cancellationToken">Ends the wait for a credential that has to be fetched.</param>
    public abstract ValueTask ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken);

    /// <summary>Takes the credential out of a text that is about to be kept.</summary>
    /// <param name="text">A text from outside, which may quote what was sent.</param>
    public abstract string Redact(string text);
}
