using System.Text.Json;
using ApiWrappers;

namespace Oneflow.Client;

/// <content>Reads a problem from the body of a response.</content>
public sealed partial class Problem : IApiProblem<Problem>
{
    /// <inheritdoc/>
    string? IApiProblem<Problem>.Explanation => ProblemText.Of(this);

    /// <inheritdoc/>
    string? IApiProblem<Problem>.RequestIdentifier => RequestId;

    /// <inheritdoc/>
    static Problem? IApiProblem<Problem>.Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ApiJsonContext.Default.Problem);
        }
        catch (JsonException)
        {
            // Not from Oneflow: perhaps the page of a proxy. The error keeps the body itself.
            return null;
        }
    }
}
