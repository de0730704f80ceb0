using System.Reflection;
using System.Runtime.Loader;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>NSwag as the build runs it, loaded once into this process: a process of its own takes seconds to start.</summary>
internal static class NSwagTool
{
    private static readonly Lock Gate = new();
    private static readonly MethodInfo Main = Load();

    /// <summary>Runs a configuration; the exit code must be zero.</summary>
    public static void Run(string configuration)
    {
        lock (Gate)
        {
            var (before, output) = (Console.Out, new StringWriter());
            Console.SetOut(output);
            try
            {
                var result = Main.Invoke(null, [new[] { "run", configuration }]);
                Assert.True(result is not int code || code == 0, output.ToString());
            }
            finally
            {
                Console.SetOut(before);
            }
        }
    }

    private static MethodInfo Load()
    {
        var path = typeof(NSwagTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "NSwag").Value!;
        return new ToolContext(path).LoadFromAssemblyPath(path).EntryPoint!;
    }

    private sealed class ToolContext(string path) : AssemblyLoadContext("NSwag")
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
            => _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }
}
