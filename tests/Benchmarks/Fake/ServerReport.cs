using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Fake;

/// <summary>A table of what was measured, what was wanted, and whether it is so.</summary>
internal sealed class ServerReport
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a figure that should be at least so much.</summary>
    public void AtLeast(string what, double measured, double wanted, string unit, string how)
        => Add(what, measured, $"at least {Text(wanted)} {unit}", measured >= wanted, unit, how);

    /// <summary>Adds a figure that should be at most so much.</summary>
    public void AtMost(string what, double measured, double wanted, string unit, string how)
        => Add(what, measured, $"at most {Text(wanted)} {unit}", measured <= wanted, unit, how);

    /// <summary>Adds what could not be measured, and why.</summary>
    public void Missing(string what, string why)
        => _rows.Append(CultureInfo.InvariantCulture, $"| {what} | not measured | | | {why} |\n");

    public string ToMarkdown() =>
        $"""
        # The fake beside a bare Kestrel endpoint and Prism

        Written by `dotnet run -c Release --project tests/Benchmarks -- fake`. All servers run on one machine, each in a
        process of its own, in turns; a ratio is the median of the ratios of each turn. The bare endpoint is the same
        Kestrel, published with the same settings, answering the same bytes without looking at the request. Load comes
        from 16 connections of one process on the same machine.

        {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}

        | what | measured | wanted | met | how |
        | --- | --- | --- | --- | --- |
        {_rows}
        """;

    private void Add(string what, double measured, string wanted, bool isMet, string unit, string how)
        => _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {Text(measured)} {unit} | {wanted} | {(isMet ? "yes" : "**no**")} | {how} |\n");

    private static string Text(double number) => number.ToString(number < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
