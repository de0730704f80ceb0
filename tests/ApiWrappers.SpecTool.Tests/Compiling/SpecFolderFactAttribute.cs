using System.Runtime.CompilerServices;
using TestKit;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>A test of specs that are not in the repository. It runs where <c>SPECS</c> names a folder with some.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFolderFactAttribute([CallerMemberName] string method = "") : ConditionalFactAttribute(
    Folder.Length > 0 ? null : "The specs of others are not in the repository: run it with SPECS=FOLDER.", method)
{
    /// <summary>The folder with the specs.</summary>
    internal static string Folder => Environment.GetEnvironmentVariable("SPECS") ?? "";
}
