using ApiWrappers;

namespace Signicat.Client;

/// <content>Reads a problem from the body of a response.</content>
public sealed partial class Problem : IApiProblem<Problem>
{
    /// <inheritdoc/>
    string? IApiProblem<Problem>.Explanation
    {
        get
        {
            var sentences = Errors.Select(error => error.Message).Prepend(ErrorDescription ?? Error).Prepend(Message);
            return string.Join(' ', sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence)).Distinct());
        }
    }

    /// <inheritdoc/>
    string? IApiProblem<Problem>.RequestIdentifier => RequestId;

    /// <inheritdoc/>
    static Problem? IApiProblem<Problem>.Read(ReadOnlyMemory<byte> body) => ProblemReader.Read(body);
}
