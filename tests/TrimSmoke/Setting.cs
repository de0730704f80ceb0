using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace TrimSmoke;

/// <summary>The settings of the server, which come from the environment, so that no token is in the list of processes.</summary>
internal static class Setting
{
    public static string Read(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

    public static IConfiguration Section(params IEnumerable<KeyValuePair<string, string?>> values) =>
        new ConfigurationBuilder().Add(new MemoryConfigurationSource { InitialData = values }).Build();
}
