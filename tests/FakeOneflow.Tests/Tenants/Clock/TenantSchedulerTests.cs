using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Clock;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Clock;

public sealed class TenantSchedulerTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _source = new(Noon);

    [Fact]
    public async Task Things_happen_in_the_order_of_time_each_at_its_own_moment()
    {
        var clock = new FakeClock(_source, Noon);
        await using var keeper = Keeper(clock);
        var happened = new List<(string, DateTimeOffset, DateTimeOffset)>();
        foreach (var (name, minutes) in new[] { ("late", 90), ("early", 10), ("never", 121), ("early too", 10) })
            keeper.ScheduledWork.Add(Noon.AddMinutes(minutes), due => happened.Add((name, due, clock.GetUtcNow())));

        await keeper.AdvanceAsync(TimeSpan.FromHours(2), CancellationToken.None);

        Assert.Equal(
            [
                ("early", Noon.AddMinutes(10), Noon.AddMinutes(10)), ("early too", Noon.AddMinutes(10), Noon.AddMinutes(10)),
                ("late", Noon.AddMinutes(90), Noon.AddMinutes(90)),
            ],
            happened);
        Assert.Equal(Noon.AddHours(2), clock.GetUtcNow());
        Assert.Equal(3, keeper.Steps);
    }

    [Fact]
    public async Task What_happens_can_note_more_that_happens_on_the_way()
    {
        var clock = new FakeClock(_source, Noon);
        await using var keeper = Keeper(clock);
        var days = new List<DateTimeOffset>();
        keeper.ScheduledWork.Add(Noon.AddDays(1), NextDay);

        await keeper.AdvanceAsync(TimeSpan.FromDays(30), CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 30).Select(day => Noon.AddDays(day)), days);
        Assert.Equal(30, keeper.Steps);

        void NextDay(DateTimeOffset due)
        {
            days.Add(due);
            keeper.ScheduledWork.Add(due.AddDays(1), NextDay);
        }
    }

    [Fact]
    public async Task What_never_ends_is_left_after_many_steps_and_goes_on_from_there()
    {
        var clock = new FakeClock(_source, Noon);
        await using var keeper = Keeper(clock);
        keeper.ScheduledWork.Add(Noon.AddMinutes(1), NextMinute);

        Assert.Equal(ClockMove.TooMuch, await keeper.AdvanceAsync(TimeSpan.FromDays(365_000), CancellationToken.None));
        Assert.Equal((ClockMover.MostSteps, Noon.AddMinutes(ClockMover.MostSteps)), ((int)keeper.Steps, clock.GetUtcNow()));

        Assert.Equal(ClockMove.TooMuch, await keeper.FreezeAsync(Noon.AddYears(1000), CancellationToken.None));
        Assert.Equal(Noon.AddMinutes(2 * ClockMover.MostSteps), clock.GetUtcNow());
        Assert.Equal(ClockMove.Done, await keeper.AdvanceAsync(TimeSpan.FromMinutes(3), CancellationToken.None));

        void NextMinute(DateTimeOffset due) => keeper.ScheduledWork.Add(due.AddMinutes(1), NextMinute);
    }

    [Fact]
    public async Task Freezing_at_a_later_moment_lets_happen_what_comes_before()
    {
        var clock = new FakeClock(_source, Noon);
        await using var keeper = Keeper(clock);
        var happened = 0;
        keeper.ScheduledWork.Add(Noon.AddHours(1), _ => happened++);

        await keeper.FreezeAsync(Noon.AddDays(-1), CancellationToken.None);
        Assert.Equal((0, Noon.AddDays(-1)), (happened, clock.GetUtcNow()));
        await keeper.FreezeAsync(Noon.AddDays(1), CancellationToken.None);

        Assert.Equal((1, Noon.AddDays(1)), (happened, clock.GetUtcNow()));
    }

    [Fact]
    public async Task On_a_running_clock_things_happen_by_themselves()
    {
        await using var keeper = Keeper(new FakeClock(_source, null));
        var happened = Channel.CreateUnbounded<DateTimeOffset>();
        await keeper.ActAsync(
            () =>
            {
                keeper.ScheduledWork.Add(Noon.AddHours(1), due => happened.Writer.TryWrite(due));
                return 0;
            },
            _ => TenantCommand.Clock,
            CancellationToken.None);

        _source.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, keeper.Steps);
        _source.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Noon.AddHours(1), await happened.Reader.ReadAsync());
    }

    [Fact]
    public async Task A_clock_that_runs_again_catches_what_comes_due()
    {
        await using var keeper = Keeper(new FakeClock(_source, Noon.AddYears(-1)));
        var happened = Channel.CreateUnbounded<DateTimeOffset>();
        keeper.ScheduledWork.Add(Noon.AddYears(-1).AddDays(3), due => happened.Writer.TryWrite(due));

        await keeper.RunAsync(CancellationToken.None);
        _source.Advance(TimeSpan.FromDays(1));
        _source.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, keeper.Steps);
        _source.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Noon.AddYears(-1).AddDays(3), await happened.Reader.ReadAsync());
    }

    [Fact]
    public async Task A_call_finds_done_what_a_running_clock_has_passed()
    {
        var source = new FakeClock(_source, Noon);
        await using var keeper = Keeper(new FakeClock(source, null));
        var happened = 0;
        keeper.ScheduledWork.Add(Noon.AddHours(1), _ => happened++);

        source.MoveTo(Noon.AddHours(1));

        Assert.Equal(1, await keeper.LookAsync(() => happened, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_happens_after_the_end()
    {
        var keeper = Keeper(new FakeClock(_source, Noon));
        var happened = 0;
        keeper.ScheduledWork.Add(Noon.AddHours(1), _ => happened++);

        await keeper.DisposeAsync();
        await keeper.AdvanceAsync(TimeSpan.FromHours(2), CancellationToken.None);

        Assert.Equal(0, happened);
    }

    [Fact]
    public async Task A_response_that_cannot_be_taken_in_is_an_attempt_that_failed()
    {
        var outbox = new FragileOutbox(Noon.AddHours(1));
        await using var keeper = Keeper(new FakeClock(_source, Noon), outbox, new Sender());

        await keeper.AdvanceAsync(TimeSpan.FromHours(2), CancellationToken.None);

        Assert.Equal((null, "fake-oneflow has a fault: the response was not read."), (outbox.Finished?.Status, outbox.Finished?.Error));
    }

    private TenantScheduler Keeper(FakeClock clock, IOutbox? outbox = null, ICallbackSender? sender = null) => new(
        clock, _source, outbox ?? new OneflowFake.Oneflow.Webhooks.Outbox(new(7, 0), [], new(new HashSet<string>())),
            sender ?? new NoSender(), new(null, new("tenant-7", 7, 0, Plan.Business, null, IsDemo: false, Slot: 1), clock));

    private sealed class Sender : ICallbackSender
    {
        public Task<CallbackResponse> SendAsync(Callback callback, CancellationToken cancellation) =>
            Task.FromResult(new CallbackResponse(200, null));
    }

    /// <summary>Has one call to make, and fails on every response.</summary>
    private sealed class FragileOutbox(DateTimeOffset due) : IOutbox
    {
        private bool _isBegun;

        public CallbackResponse? Finished { get; private set; }

        public DateTimeOffset? Next => _isBegun ? null : due;

        public void Post(DateTimeOffset now)
        {
        }

        public IReadOnlyList<Callback> Begin(DateTimeOffset now)
        {
            _isBegun = true;
            return [new("fragile", "http://127.0.0.1/", default, Finish)];
        }

        public Action<CallbackResponse, DateTimeOffset>? Resume(string callbackId) => null;

        public bool AbandonAttempts() => false;

        private void Finish(CallbackResponse response, DateTimeOffset time) =>
            Finished = response.Error is null ? throw new InvalidOperationException("Not this one.") : response;
    }

    private sealed class NoSender : ICallbackSender
    {
        public Task<CallbackResponse> SendAsync(Callback callback, CancellationToken cancellation) =>
            throw new InvalidOperationException("Nothing should be sent.");
    }
}
