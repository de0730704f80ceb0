using System.Runtime.CompilerServices;
using TestKit;

namespace OneflowFake.Tests.Support;

/// <summary>A test of what holds on Linux alone; elsewhere it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute(string reason, [CallerMemberName] string method = "")
    : ConditionalFactAttribute(OperatingSystem.IsLinux() ? null : reason, method);
