using FsCheck;
using FsCheck.Fluent;

namespace ApiWrappers.Tests.RateLimit;

/// <summary>Properties of the limiter that hold whatever callers do.</summary>
public sealed class RateLimitProperties
{
    private static readonly ApiOperation Get = new("getThing", HttpMethod.Get, "/thing");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The next event: a burst of calls, some of which give up, perhaps a pause, and then time.</summary>
    private sealed record Step(int Calls, int Patience, int GiveUps, int Pause, int Seconds);

    [Fact]
    public void No_window_ever_holds_more_than_the_documented_limit()
        => Prop.ForAll(StepsOf(maxCalls: 1500), steps => Keeps(2000, steps)).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void No_window_ever_holds_more_than_a_small_limit()
        => Prop.ForAll(Gen.Choose(1, 9).ToArbitrary(), StepsOf(maxCalls: 12), (limit, steps) => Keeps(limit, steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Arbitrary<List<Step>> StepsOf(int maxCalls)
    {
        var step =
            from calls in Gen.Choose(0, maxCalls)
            from patience in Gen.Choose(0, 1000)
            from giveUps in Gen.Choose(0, 3)
            from pause in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(1, 400)))
            from seconds in Gen.Choose(0, 200)
            select new Step(calls, patience, giveUps, pause, seconds);
        return step.ListOf().Select(steps => steps.ToList()).ToArbitrary();
    }

    private static void Keeps(int limit, List<Step> steps)
    {
        var clock = new HandMovedClock();
        var limiter = new ApiRateLimits(limit, Window, clock).For("one");
        var (calls, sent) = (new List<Call>(), new List<TimeSpan>());
        var pausedUntil = TimeSpan.Zero;
        foreach (var step in steps)
        {
            for (var call = 0; call < step.Calls; call++)
                calls.Add(Call.Begin(limiter, clock, TimeSpan.FromSeconds(step.Patience)));
            foreach (var call in calls.Where(call => !call.Task.IsCompleted).Take(step.GiveUps).ToList())
                call.GiveUp();
            if (step.Pause > 0)
            {
                limiter.Pause(TimeSpan.FromSeconds(step.Pause));
                pausedUntil = Later(pausedUntil, clock.Elapsed + TimeSpan.FromSeconds(step.Pause));
            }

            // Second by second, so that each leave is seen when it is given.
            Collect();
            for (var second = 0; second < step.Seconds; second++)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                Collect();
            }
        }

        void Collect()
        {
            foreach (var call in calls.Where(call => call.Task.IsCompleted))
            {
                call.Dispose();
                if (!call.IsLet)
                    continue;

                Assert.True(clock.Elapsed - call.Begun <= call.Patience, "A call was let through after its deadline.");
                Assert.True(clock.Elapsed == call.Begun || clock.Elapsed >= pausedUntil, "A call was let through in a pause.");
                sent.Add(clock.Elapsed);
                Assert.True(sent.Count <= limit || sent[^1] - sent[^(limit + 1)] >= Window,
                    $"{limit + 1} requests went within {sent[^1] - sent[Math.Max(0, sent.Count - limit - 1)]}.");
            }

            calls.RemoveAll(call => call.Task.IsCompleted);
            Assert.All(calls, call => Assert.True(clock.Elapsed - call.Begun <= call.Patience, "A call waits past its deadline."));
        }
    }

    private static TimeSpan Later(TimeSpan first, TimeSpan second) => first > second ? first : second;

    private sealed class Call : IDisposable
    {
        private readonly CancellationTokenSource _giveUp = new();

        private Call(ApiRateLimiter limiter, TimeSpan begun, TimeSpan patience)
        {
            (Begun, Patience) = (begun, patience);
            Task = limiter.WaitAsync(Get, patience, _giveUp.Token).AsTask();
        }

        public TimeSpan Begun { get; }

        public TimeSpan Patience { get; }

        public Task<TimeSpan?> Task { get; }

        public bool IsLet => Task.IsCompletedSuccessfully && Task.Result is null;

        public static Call Begin(ApiRateLimiter limiter, HandMovedClock clock, TimeSpan patience) => new(limiter, clock.Elapsed, patience);

        public void GiveUp() => _giveUp.Cancel();

        public void Dispose() => _giveUp.Dispose();
    }
}
