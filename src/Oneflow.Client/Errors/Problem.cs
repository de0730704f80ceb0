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
            var problem = JsonSerializer.Deserialize(body.Span, ApiJsonContext.Default.Problem);
            if (problem is not null)
                problem.ParameterProblems = WithoutNulls(problem.ParameterProblems);
            return problem;
        }
        catch (JsonException)
        {
            // Not from Oneflow: perhaps the page of a proxy. The error keeps the body itself.
            return null;
        }
    }

    // The JSON reader accepts a null where the spec allows none. Most bodies have none, and stay as they are.
    private static IReadOnlyDictionary<string, IReadOnlyList<string>> WithoutNulls(
        IReadOnlyDictionary<string, IReadOnlyList<string>> problems)
        => problems.Values.All(words => words is not null && !words.Contains(null))
            ? problems
            : problems.ToDictionary(
                problem => problem.Key,
                problem => (IReadOnlyList<string>)[.. (problem.Value ?? []).Where(words => words is not null)]);
}
