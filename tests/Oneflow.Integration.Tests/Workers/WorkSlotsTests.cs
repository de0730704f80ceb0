using System.Globalization;
using TestKit;

namespace Oneflow.Integration.Tests.Workers;

public sealed class WorkSlotsTests
{
    [Fact]
    public void An_account_leaves_a_slot_to_others()
    {
        var slots = new WorkSlots(size: 4, sizePerAccount: 3, slowSize: 8);
        for (var count = 3; count > 0; count--)
        {
            Assert.Equal(count, slots.GetFree(idleOnly: false).Count);
            slots.Take(1);
        }

        Assert.Equal("1, not of [1]", Free(slots, idleOnly: false));
        Assert.Equal("1, not of [1]", Free(slots, idleOnly: true));
        slots.Take(2);
        Assert.Equal(0, slots.GetFree(idleOnly: false).Count);
    }

    [Fact]
    public void Of_accounts_with_some_work_as_much_is_claimed_as_the_fullest_has_room_for()
    {
        var slots = new WorkSlots(size: 10, sizePerAccount: 4, slowSize: 40);
        slots.Take(1);
        slots.Take(1);
        slots.Take(1);
        slots.Take(2);

        Assert.Equal("1, not of []", Free(slots, idleOnly: false));
        Assert.Equal("4, not of [1, 2]", Free(slots, idleOnly: true));
    }

    [Fact]
    public void Slow_work_of_an_account_takes_half_of_the_slots_for_it()
    {
        var slots = new WorkSlots(size: 4, sizePerAccount: 4, slowSize: 4);
        foreach (var account in (long[])[1, 1, 1, 2])
            slots.Take(account);

        Assert.Equal([true, true, false], new[] { slots.TryMoveToSlow(1), slots.TryMoveToSlow(1), slots.TryMoveToSlow(1) });
        Assert.True(slots.TryMoveToSlow(2));

        Assert.Equal((1, 3), slots.Counts);
        Assert.Equal("3, not of []", Free(slots, idleOnly: false));
        Assert.Equal("3, not of [1, 2]", Free(slots, idleOnly: true));
    }

    [Fact]
    public void There_is_no_more_slow_work_than_slots_for_it()
    {
        var slots = new WorkSlots(size: 4, sizePerAccount: 1, slowSize: 2);
        for (var account = 1; account <= 3; account++)
            slots.Take(account);

        Assert.True(slots.TryMoveToSlow(1));
        Assert.True(slots.TryMoveToSlow(2));
        Assert.False(slots.TryMoveToSlow(3));

        slots.Release(1, isSlow: true);
        Assert.True(slots.TryMoveToSlow(3));
        Assert.Equal((0, 2), slots.Counts);
    }

    [Fact]
    public async Task Waits_end_with_the_work_that_they_wait_for()
    {
        var slots = new WorkSlots(size: 1, sizePerAccount: 1, slowSize: 4);
        slots.Take(1);
        var (free, none) = (slots.WaitForFreeAsync(default), slots.WaitForNoneAsync(default));
        Assert.False(free.IsCompleted);

        Assert.True(slots.TryMoveToSlow(1));
        await Eventually.EndsAsync(free, () => "A slot is free.");
        Assert.False(none.IsCompleted);

        slots.Release(1, isSlow: true);
        await Eventually.EndsAsync(none, () => "There is no work.");
    }

    private static string Free(WorkSlots slots, bool idleOnly)
    {
        var (count, except) = slots.GetFree(idleOnly);
        return string.Create(CultureInfo.InvariantCulture, $"{count}, not of [{string.Join(", ", except.Order())}]");
    }
}
