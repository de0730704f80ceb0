using OneflowFake.Tenants;

namespace OneflowFake.Tests.Tenants;

public sealed class IdSequenceTests
{
    [Fact]
    public void Seeds_share_no_ids_even_when_one_has_used_up_its_near_range()
    {
        var ids = new IdSequence(42);
        var parts = new IdSequence(42, IdSequence.Half);
        var all = new HashSet<long>();
        for (var i = 0; i < 600_000; i++)
        {
            Assert.True(all.Add(ids.Next()));
            Assert.True(all.Add(parts.Next()));
        }

        var (low, high) = (new IdSequence(43).Next(), new IdSequence(43, IdSequence.Half).Next() + (IdSequence.Range / 2) - 1);
        Assert.DoesNotContain(all, id => id >= low && id <= high);
        Assert.All(all, id => Assert.InRange(id, 1, (1L << 53) - 1));
    }

    [Fact]
    public void The_last_seed_stays_below_what_JavaScript_can_hold() =>
        Assert.True(IdSequence.FarStart + ((int.MaxValue + 1L) * IdSequence.FarRange) < 1L << 53);

    [Fact]
    public void Near_ranges_end_before_the_far_ones_begin() =>
        Assert.True((int.MaxValue + 2L) * IdSequence.Range < IdSequence.FarStart);
}
