using System.Text.Json;
using ApiWrappers;

namespace Oneflow.Client;

/// <content>How a problem is read from the body of an answer.</content>
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
            // Not Oneflow's words: a proxy's page, perhaps. The error keeps the body itself.
            return null;
        }
    }
}
