namespace Benchmarks;

/// <summary>One means in all rounds, against the floor of the same rounds.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Bytes">Bytes allocated by a call: the median of the rounds.</param>
/// <param name="OverFloor">Bytes above the floor's.</param>
/// <param name="Ratio">
/// Time over the floor's, each at its best: on a busy machine, the least time is the one that others disturbed least.
/// </param>
/// <param name="Least">The least such ratio.</param>
/// <param name="Most">The greatest such ratio.</param>
/// <param name="Nanoseconds">The least time of a call.</param>
internal sealed record Row(string Name, double Bytes, double OverFloor, double Ratio, double Least, double Most, double Nanoseconds)
{
    public static IReadOnlyList<Row> Of(IEnumerable<Measurement> measurements)
    {
        var groups = measurements.GroupBy(measurement => measurement.Name).ToList();
        var floor = groups.Single(group => group.Key.StartsWith("floor", StringComparison.Ordinal))
            .ToDictionary(measurement => measurement.Round);
        return [.. groups.Select(group =>
        {
            var ratios = group.Select(measurement => measurement.Nanoseconds / floor[measurement.Round].Nanoseconds).ToList();
            var bytes = Median(group.Select(measurement => (double)measurement.Bytes));
            var over = bytes - Median(floor.Values.Select(measurement => (double)measurement.Bytes));
            return new Row(group.Key, bytes, over, Best(group) / Best(floor.Values), ratios.Min(), ratios.Max(), Best(group));
        })];
    }

    public static double Best(IEnumerable<Measurement> measurements) => measurements.Min(measurement => measurement.Nanoseconds);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
