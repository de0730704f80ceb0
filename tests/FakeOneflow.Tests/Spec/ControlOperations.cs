using OneflowFake.Control;
using OneflowFake.Oneflow.Control;
using OneflowFake.Signicat.Control;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Tests.Spec;

/// <summary>The operations of the control API, those of the vendors included.</summary>
internal static class ControlOperations
{
    public static IReadOnlyList<ControlRoute> All { get; } =
        [.. ControlRoutes.All, .. OneflowControlRoutes.All, .. SignicatControlRoutes.All];
}
