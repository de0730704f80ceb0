using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TestKit;

namespace Benchmarks.Fake;

/// <summary>A table of what was measured, what was wanted, and whether it is so.</summary>
/// <param name="prism">Version of Prism; null where it cannot be installed.</param>
internal sealed class ServerReport(string? prism)
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a figure that should be at least so much.</summary>
    public void AtLeast(string what, double measured, double wanted, string unit, string how)
        => Add(what, measured, $"at least {Numbers.Text(wanted)} {unit}", measured >= wanted, unit, how);

    /// <summary>Adds a figure that should be at most so much.</summary>
    public void AtMost(string what, double measured, double wanted, string unit, string how)
        => Add(what, measured, $"at most {Numbers.Text(wanted)} {unit}", measured <= wanted, unit, how);

    /// <summary>Adds what could not be measured, and why.</summary>
    public void Missing(string what, string why)
        => _rows.Append(CultureInfo.InvariantCulture, $"| {what} | not measured | | | {why} |\n");

    /// <summary>The report about starts on a data directory.</summary>
    public string ToHistoryMarkdown() =>
        $"""
        # Starts of the fake on a data directory

        Written by `dotnet run -c Release --project tests/Benchmarks -- fake-history`, which takes some minutes. The fake is compiled
        ahead of time; each start is a process of its own, by turns, after a kill of the one before, and ends with its first answer.
        The directories hold what 32 connections sent, of one tenant: contracts that were created, changed and signed, or one contract
        over and over. "By the commands alone" is the same traffic without snapshots, as it was before there were any.

        {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}

        | what | measured | wanted | | how |
        | --- | ---: | --- | --- | --- |
        {_rows}
        """;

    public async Task<string> ToMarkdownAsync() =>
        $"""
        # The fake beside a bare Kestrel endpoint, WireMock.Net and Prism

        Written by `dotnet run -c Release --project tests/Benchmarks -- fake`, which takes about ten minutes on an idle
        machine. All servers run on one machine, each in a process of its own, by turns; a ratio is the median of the ratios
        of each turn. The bare endpoint is the same Kestrel, answering the same bytes without looking at the
        request. It is published twice: with the fake's own settings, which is what is meant where nothing else is said, and
        with none but that it is compiled ahead of time. In process it is Kestrel alone. WireMock.Net 2.21.0 and Prism are
        compiled just in time.
        Load comes from 16 connections of one process on the same machine. A start ends with the first answer. Memory is
        what Linux calls VmRSS; 1 MB is 1,000,000 bytes.

        {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription};
        {(prism is null ? "Prism cannot be installed here" : $"Prism {prism} on Node.js {await VersionAsync("node", "--version")}")};
        Docker {await VersionAsync("docker", "version", "--format", "{{.Server.Version}}")}

        | what | measured | wanted | | how |
        | --- | ---: | --- | --- | --- |
        {_rows}
        """;

    private static async Task<string> VersionAsync(string program, params string[] arguments) =>
        await ChildProgram.TryAsync(TimeSpan.FromSeconds(30), program, arguments) ?? "not there";

    private void Add(string what, double measured, string wanted, bool isMet, string unit, string how)
        => _rows.Append(CultureInfo.InvariantCulture,
            $"| {what} | {Numbers.Text(measured)} {unit} | {wanted} | {(isMet ? "met" : "**missed**")} | {how} |\n");
}
