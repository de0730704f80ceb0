using FakeOneflow.Http;

namespace FakeOneflow.Core;

/// <summary>The operations of the tag Core.</summary>
internal static class CoreEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.Ping, "GET", "/ping", UserEmail.Optional, _ => Answer.Json("{}"u8.ToArray())),
    ];
}
