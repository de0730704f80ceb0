using System.Runtime.CompilerServices;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tests.Support;

/// <summary>
/// Compares the state of a tenant before and after each call that is not in its log, in all tests of this assembly. The first
/// calls of each tenant are enough: what is large is compared in soaks.
/// </summary>
internal sealed class RefusalGuard : IRefusalGuard
{
    private const int Calls = 60;

    private readonly ConditionalWeakTable<object, StrongBox<int>> _seen = [];

    [ModuleInitializer]
    internal static void Install() => TenantScheduler.Guard = new RefusalGuard();

    public Action? Before(object tenant)
    {
        if (_seen.GetOrCreateValue(tenant).Value++ >= Calls)
            return null;

        var before = StateDigest.Of(tenant);
        return () =>
        {
            if (StateDigest.Of(tenant) != before)
                throw new InvalidOperationException("A call that is not in the log changed its tenant.");
        };
    }
}
