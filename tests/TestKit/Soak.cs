using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace TestKit;

/// <summary>
/// The sizes of soaks, in counts and not in time, and the report of what each did. The default sizes are for a run of all soaks
/// in CI, of ten minutes on two cores; variables of the environment ask for others.
/// </summary>
public static class Soak
{
    /// <summary>The variable that names a file, to which each soak appends a line.</summary>
    public const string ReportVariable = "SOAK_REPORT";

    /// <summary>True where soaks run.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("SOAK") == "true";

    /// <summary>Returns the size that a variable of the environment asks for.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="otherwise">The size when it is not set.</param>
    /// <exception cref="InvalidOperationException">It is not a whole number above 0.</exception>
    public static int Size(string variable, int otherwise) => Parse(variable, Environment.GetEnvironmentVariable(variable), otherwise);

    /// <summary>Returns the size that the text of a variable asks for.</summary>
    internal static int Parse(string variable, string? text, int otherwise)
    {
        if (string.IsNullOrEmpty(text))
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw new InvalidOperationException($"{variable} is '{text}', which is not a whole number above 0.");
    }

    /// <summary>Reports what a soak did, when it has ended well: to the results, and to the file that a variable names.</summary>
    /// <param name="output">The output of the test.</param>
    /// <param name="done">Counts and seed.</param>
    /// <param name="name">The name of the soak.</param>
    public static void Report(ITestOutputHelper output, string done, [CallerMemberName] string name = "")
    {
        var line = $"{name}: {done}";
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable(ReportVariable) is not { Length: > 0 } file)
            return;

        // Test projects run beside each other; a line is written in one go.
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        using var writer = new StreamWriter(stream);
        writer.WriteLine(line);
    }
}
