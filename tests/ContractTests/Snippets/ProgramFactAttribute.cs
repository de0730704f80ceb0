using System.Runtime.CompilerServices;
using TestKit;

namespace ContractTests.Snippets;

/// <summary>A test that needs a program of the machine, and is skipped where it is missing.</summary>
/// <param name="program">The program, as a shell finds it.</param>
/// <param name="method">The name of the test.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute(string program, [CallerMemberName] string method = "") : ConditionalFactAttribute(
    ChildProgram.IsInstalled(program) ? null : $"There is no {program} on this machine: install it to run the snippet that it is for.",
    method);
