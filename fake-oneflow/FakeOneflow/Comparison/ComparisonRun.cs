using OneflowFake.Comparison.Comparing;
using OneflowFake.Comparison.Fakes;
using OneflowFake.Comparison.Http;
using OneflowFake.Comparison.Reporting;

namespace OneflowFake.Comparison;

/// <summary>Sends each call to both sides, and keeps what is found.</summary>
internal sealed class ComparisonRun(ComparisonOptions options, VendorProfile vendor, FakeSide fake, ApiSender service) : IDisposable
{
    private readonly FakeRunner _runner = new(fake, vendor, options.Response, options.MaxBody);
    private readonly Redactor _redactor = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ReportBook _book = new(
        DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime), vendor.Name,
        options.Service.Authority + options.Service.AbsolutePath.TrimEnd('/'));

    public ComparisonReport Report => _book.ToReport();

    /// <summary>True for a call that may change something at the service.</summary>
    public bool IsWrite(ComparedRequest request) => vendor.IsWrite(request);

    /// <summary>The response that the caller gets.</summary>
    /// <exception cref="NotComparedException">Neither side has one.</exception>
    public async Task<Reply> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        Reply? real = null;
        NotComparedException? failure = null;
        try
        {
            real = await service.SendAsync(request, cancellation);
        }
        catch (NotComparedException reason)
        {
            failure = reason;
            Refuse(request, reason.Message);
            if (options.Response == ResponseSource.Real)
                throw;
        }

        // The fake has the calls in the order in which the service answered them, one at a time.
        await _turn.WaitAsync(cancellation);
        try
        {
            var run = await CompareAsync(request, real, cancellation);
            return options.Response == ResponseSource.Fake && run is not null ? run.Reply : real ?? throw failure!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Notes a call that is not compared.</summary>
    public void Refuse(ComparedRequest request, string reason)
    {
        var name = _redactor.Clean(RequestName.Of(request));
        if (!_book.AddUncompared(name, reason))
            return;

        options.Log?.Invoke($"{name}: not compared. {reason}");
        TryWriteReport();
    }

    public void WriteReport()
    {
        if (options.ReportDirectory is not { } directory)
            return;

        lock (_book)
            ReportFolder.Write(directory, _book.ToReport(), _redactor);
    }

    /// <summary>Writes the report where that is possible: a full disk must not cost the caller a response.</summary>
    public void TryWriteReport()
    {
        try
        {
            WriteReport();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            options.Log?.Invoke($"The report cannot be written: {failure.GetType().Name}. Check the directory of --report.");
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<FakeRun?> CompareAsync(ComparedRequest request, Reply? real, CancellationToken cancellation)
    {
        _redactor.Note(vendor.SecretsOf(request, real));
        try
        {
            var run = await _runner.RunAsync(request, real, cancellation);
            if (real is not null)
                Note(request, real, run);
            return run;
        }
        catch (NotComparedException reason)
        {
            Refuse(request, reason.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the comparison must not cost the caller the real response.
            Refuse(request, $"The comparison failed: {fault.GetType().Name}.");
        }

        return null;
    }

    private void Note(ComparedRequest request, Reply real, FakeRun run)
    {
        var row = new ReportRow(
            run.Line.Operation ?? "unknown", RequestName.Of(request), run.Line.Rule, real.Status, run.Reply.Status);
        var news = _book.Add(row, run.Differences);
        foreach (var difference in news.Where(difference => difference.Weight == Weights.Behavior))
            options.Log?.Invoke(_redactor.Clean(Line(row, difference)));
        if (news.Count > 0)
            TryWriteReport();
    }

    private static string Line(ReportRow row, Difference difference) =>
        $"{row.Operation} {row.RealStatus}: {difference.Kind} {difference.Place} (real: {difference.Real ?? "nothing"}, "
        + $"fake: {difference.Fake ?? "nothing"}{(row.Rule is null ? "" : $", rule {row.Rule}")})";
}
