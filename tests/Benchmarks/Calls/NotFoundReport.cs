namespace Benchmarks.Calls;

/// <summary>Reports what a 404 costs.</summary>
internal static class NotFoundReport
{
    public static void Write(IReadOnlyList<Measurement> measurements, int rounds)
    {
        var report = new Report(
            "404 with a problem of 218 bytes",
            $"`dotnet run -c Release --project tests/Benchmarks -- not-found`, {rounds} rounds. Allocations are of the whole call. A "
            + "problem is read from the body when it is first asked for, and a message worded then; both ways are shown.");
        var rows = Row.Of(measurements);
        report.Table("The answer is there at once", rows);
        report.Targets();
        report.Target("result, switched over", 1.9 * 1024, Of("ours, result, switched over").Bytes, "B");
        report.Target("result, problem read", 1.9 * 1024, Of("ours, result, problem read").Bytes, "B");
        report.Target("thrown", 2.9 * 1024, Of("ours, thrown and caught").Bytes, "B");
        report.Target("thrown, problem read", 2.9 * 1024, Of("ours, thrown and caught, problem read").Bytes, "B");
        report.Target("time when thrown, over NSwag's", 1, Over("ours, thrown and caught", "NSwag 14.7.1, thrown and caught"), "times");
        report.Target("time when thrown, problem read, over NSwag's", 1,
            Over("ours, thrown and caught, problem read", "NSwag 14.7.1, thrown and caught"), "times");
        report.Line("");
        report.Line("Why a problem that is read misses: what is over the floor is kept for the caller. The body, by now disposed of "
            + "(248 B), the error with status, headers and request id (96 B), the call (96 B), its task (96 B), the text of its path, "
            + "the case. Reading it from bytes instead of from a text took 480 B off; pooling the call was not tried, since a call "
            + "that is not given back would lead to wrong answers. Refit's problem is a text that has not been read yet.");
        report.Save("not-found.md");

        Row Of(string name) => rows.Single(row => row.Name == name);

        double Over(string name, string peer) => Of(name).Nanoseconds / Of(peer).Nanoseconds;
    }
}
