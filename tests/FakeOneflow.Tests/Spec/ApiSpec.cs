using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Spec;

/// <summary>The spec that the fake serves, and whether answers are as it says.</summary>
internal static class ApiSpec
{
    public static SpecDocument Document { get; } = SpecDocument.Load("oneflow.yaml");

    /// <summary>Fails when a request is to the API and was answered in another way than documented.</summary>
    public static void Expect(string method, string path, Reply reply)
    {
        // What Kestrel cannot read, it refuses itself, without a body.
        if (path.Contains("%00", StringComparison.Ordinal) && reply is { Code: 400, Body: "" })
            return;

        if (ResponseCheck.Covers(path) && method is not ("HEAD" or "OPTIONS")
            && !reply.Head.Contains(ResponseCheck.FaultHeader, StringComparison.Ordinal))
            Assert.Empty(ResponseCheck.Oneflow.Check(method, path, reply.Code, reply.Body));
    }
}
