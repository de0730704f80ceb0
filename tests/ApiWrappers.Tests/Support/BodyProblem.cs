using System.Text;

namespace ApiWrappers.Tests;

/// <summary>A problem that is the body it was read from.</summary>
internal sealed class BodyProblem(string body) : IApiProblem<BodyProblem>
{
    public string Body => body;

    public string? Explanation => null;

    public string? RequestIdentifier => null;

    public static BodyProblem? Read(ReadOnlyMemory<byte> body) => new(Encoding.UTF8.GetString(body.Span));
}
