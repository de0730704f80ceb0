using System.Runtime.CompilerServices;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>A test that needs redis-server; skipped with the reason where there is none on the PATH, unless REQUIRE_REDIS=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute([CallerMemberName] string method = "") : ConditionalFactAttribute(SkipReason, method)
{
    private static string? SkipReason =>
        RedisServer.IsInstalled
            || string.Equals(Environment.GetEnvironmentVariable("REQUIRE_REDIS"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : "There is no redis-server on the PATH. Install Debian's package redis-server; tests that need it are skipped unless "
                + "REQUIRE_REDIS=true.";
}
