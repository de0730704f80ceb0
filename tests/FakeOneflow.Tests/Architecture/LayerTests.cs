using NetArchTest.Rules;

namespace OneflowFake.Tests.Architecture;

/// <summary>
/// Console and Control use the vendors, the vendors use Tenants, and Tenants uses Server: no arrow points back. Comparison uses the
/// fake as anyone does who starts one, and nothing uses Comparison.
/// </summary>
public sealed class LayerTests
{
    private const string Root = "OneflowFake.";
    private const string Server = Root + "Server";
    private const string Tenants = Root + "Tenants";
    private const string Oneflow = Root + "Oneflow";
    private const string Signicat = Root + "Signicat";
    private const string Control = Root + "Control";
    private const string Console = Root + "Console";

    private const string Comparison = Root + "Comparison";
    private const string CommandLine = Root + "CommandLine";

    private static readonly string[] Program =
        [Root + nameof(FakeServer), Root + nameof(FakeServerConsole), CommandLine, Comparison];

    public static TheoryData<string, string[]> Layers => new()
    {
        { Server, [Tenants, Oneflow, Signicat, Control, Console, .. Program] },
        { Tenants, [Oneflow, Signicat, Control, Console, .. Program] },
        { Oneflow, [Signicat, Control, Console, .. Program] },
        { Signicat, [Oneflow, Control, Console, .. Program] },
        // A vendor brings its own routes, so that the control API names none.
        { Control, [Oneflow, Signicat, Console, .. Program] },
        // All that the console can see is what the control API answers.
        { Console, [Tenants, Oneflow, Signicat, Control, .. Program] },
        { CommandLine, [Comparison] },
        { Comparison, [Tenants, Oneflow, Signicat, Control, Console, Root + nameof(FakeServerConsole), CommandLine] },
    };

    /// <summary>Resources know the protocol of their vendor, and the protocol knows no resource.</summary>
    public static TheoryData<string, string[]> Protocols => new()
    {
        { Oneflow + ".Protocol", ResourcesOf(Oneflow) },
        { Signicat + ".Protocol", ResourcesOf(Signicat) },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    [MemberData(nameof(Protocols))]
    public void No_arrow_points_back(string layer, string[] above)
    {
        var types = Types.InAssembly(typeof(FakeServer).Assembly).That().ResideInNamespace(layer);
        Assert.NotEmpty(types.GetTypes());

        var result = types.ShouldNot().HaveDependencyOnAny(above).GetResult();

        Assert.True(
            result.IsSuccessful,
            $"{layer} must not use what is above it. Move the type down, or invert the arrow with an interface:\n"
            + string.Join('\n', (result.FailingTypes ?? []).Select(type => $"{type.FullName}: {type.Explanation}")));
    }

    private static string[] ResourcesOf(string vendor) =>
    [
        .. typeof(FakeServer).Assembly.GetTypes().Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(vendor + ".", StringComparison.Ordinal) && !name.EndsWith(".Protocol", StringComparison.Ordinal))
            .Distinct(),
    ];
}
