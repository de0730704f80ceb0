using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Writes the class that reads the body of a failure.</summary>
internal static class ProblemWriter
{
    public static string Write(ProblemShape problem, JsonTypes json) => problem.IsSchema ? $$"""
        /// <content>Reads a problem from the body of a response.</content>
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
                    // Not written by the API: perhaps a proxy's page. The error keeps the body itself.
                    return null;
                }
            }
        }

        """ : $$"""
        /// <summary>The problem of an API that documents none: it is always null. The error keeps the body itself.</summary>
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
