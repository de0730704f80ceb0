using System.Text;

namespace ApiWrappers.Tests;

/// <summary>A problem that is the body it was read from.</summary>
internal sealed class SeenProblem(string body) : IApiProblem<SeenProblem>
{
    public string Body => body;

    public string? Explanation => null;

    public string? RequestIdentifier => null;

    public static SeenProblem? Read(ReadOnlyMemory<byte> body) => new(Encoding.UTF8.GetString(body.Span));
}
