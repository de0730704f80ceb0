using System.Runtime.CompilerServices;
using TestKit.Containers;

namespace ConsumerTests.Release;

/// <summary>A test of what a release consists of. Packing takes minutes, so it runs with RELEASE=true only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReleaseFactAttribute : FactAttribute
{
    private const string Reason =
        "Packing a release takes some minutes. RELEASE=true runs it, on Linux x64 with gcc, git, npm and python3.";

    private readonly string _method;

    /// <summary>Creates the attribute.</summary>
    /// <param name="method">The name of the test.</param>
    public ReleaseFactAttribute([CallerMemberName] string method = "")
    {
        _method = method;
        if (!IsTrue("RELEASE"))
            SkipBecause(Reason);
    }

    /// <summary>True when the test needs a container engine, too.</summary>
    public bool NeedsContainers
    {
        get;
        set
        {
            field = value;
            if (value && Skip is null && new ContainerFactAttribute().Skip is { } reason)
                SkipBecause(reason);
        }
    }

    /// <summary>A package that only this test needs, as ID/VERSION.</summary>
    public string? NeedsPackage
    {
        get;
        set
        {
            field = value;
            if (value is not null && Skip is null && !FeedProbe.Has(value))
                SkipBecause($"The NuGet feed of this machine does not have {value}.");
        }
    }

    /// <summary>True when the test is about programs for another processor, which RELEASE_FILES may have and other releases lack.</summary>
    public bool NeedsArm64
    {
        get;
        set
        {
            field = value;
            if (value && Skip is null && !HasArm64(Environment.GetEnvironmentVariable("RELEASE_FILES")))
                SkipBecause("RELEASE_FILES names no release that .ci/pack made with --arm64.");
        }
    }

    // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
    private void SkipBecause(string reason)
    {
        Skip = reason;
        DisplayName = $"{_method}: {reason}";
    }

    private static bool HasArm64(string? files) =>
        Directory.Exists(files) && Directory.EnumerateFiles(files, "*-linux-arm64.tar.gz").Any();

    private static bool IsTrue(string variable) => Environment.GetEnvironmentVariable(variable) == "true";
}
