using System.Globalization;

namespace Benchmarks.Fake;

/// <summary>Statistics of figures that were taken by turns.</summary>
internal static class Numbers
{
    public static double Median(IReadOnlyCollection<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);

    /// <summary>The ratio of each turn, in which the machine was the same to both.</summary>
    public static List<double> Ratios(IReadOnlyList<double> numbers, IReadOnlyList<double> toThese) =>
        [.. numbers.Zip(toThese, (number, to) => number / to)];

    public static string Text(double number) => number.ToString(number < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
