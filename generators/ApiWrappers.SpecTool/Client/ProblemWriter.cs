using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes how the body of a failure is read.</summary>
internal static class ProblemWriter
{
    public static string Write(ProblemShape problem, JsonTypes json) => problem.IsSchema ? $$"""
        /// <content>How a problem is read from the body of an answer.</content>
        public partial class {{problem.Type}} : IApiProblem<{{problem.Type}}>
        {
            string? IApiProblem<{{problem.Type}}>.Explanation => {{problem.Explanation ?? "null"}};

            string? IApiProblem<{{problem.Type}}>.RequestIdentifier => {{problem.RequestId ?? "null"}};

            static {{problem.Type}}? IApiProblem<{{problem.Type}}>.Read(ReadOnlyMemory<byte> body)
            {
                try
                {
                    return JsonSerializer.Deserialize(body.Span, {{json.Context}}.Default.{{json.Of(CSharpType.Class(problem.Type))}});
                }
                catch (JsonException)
                {
                    // Not the API's words: a proxy's page, perhaps. The error keeps the body itself.
                    return null;
                }
            }
        }

        """ : $$"""
        /// <summary>The problem of an API that documents none: there never is one. The error keeps the body itself.</summary>
        public sealed class {{problem.Type}} : IApiProblem<{{problem.Type}}>
        {
            private {{problem.Type}}()
            {
            }

            string? IApiProblem<{{problem.Type}}>.Explanation => null;

            string? IApiProblem<{{problem.Type}}>.RequestIdentifier => null;

            static {{problem.Type}}? IApiProblem<{{problem.Type}}>.Read(ReadOnlyMemory<byte> body) => null;
        }

        """;
}
