using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tests.Tenants.Snapshots;

/// <summary>All kinds of values come back as they were, those at the ends of their ranges too.</summary>
public sealed class StateStreamTests
{
    [Fact]
    public void Values_come_back()
    {
        AssertSame<long>((state, value) => state.Long(value), 0L, 1L, -1L, 127L, 128L, long.MinValue, long.MaxValue);
        AssertSame<bool>((state, value) => state.Flag(value), true, false);
        AssertSame<int>((state, value) => state.Int(value), 0, int.MinValue, int.MaxValue);
        AssertSame<DateTimeOffset>(
            (state, value) => state.Time(value), DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch);
        AssertSame<TimeSpan>((state, value) => state.Span(value), TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue);
        AssertSame<decimal>((state, value) => state.Decimal(value), 0m, 1.50m, -0.0001m, decimal.MinValue, decimal.MaxValue);
        AssertSame<Guid>((state, value) => state.Id(value), Guid.Empty, new Guid("6dfc0d09-7929-166f-c34a-e58bb795d561"));
    }

    [Fact]
    public void Values_that_may_be_missing_come_back()
    {
        AssertSame<long?>((state, value) => state.LongOrNull(value), null, 7L);
        AssertSame<int?>((state, value) => state.IntOrNull(value), null, -7);
        AssertSame<DateTimeOffset?>((state, value) => state.TimeOrNull(value), null, DateTimeOffset.MaxValue);
        AssertSame<decimal?>((state, value) => state.DecimalOrNull(value), null, 7.70m);
        AssertSame<DateOnly?>((state, value) => state.DayOrNull(value), null, DateOnly.MinValue, DateOnly.MaxValue);
        AssertSame<string>((state, value) => state.TextOrNull(value), null, "", "text");
    }

    [Fact]
    public void Texts_come_back_as_they_were() => AssertSame<string>(
        (state, value) => state.Text(value!),
        "", "a", "a", "å", "\0", "\ud83d\ude00", "\ud83d", "x\udc00y", new string('a', 100), new string('a', 101), new string('a', 101),
        new string('å', 70_000), "a");

    [Fact]
    public void Json_comes_back_as_it_was()
    {
        foreach (var json in new[] { """{"a":[1,2.50,null,true,"å\u0000"],"b":{}}""", "{}" })
        {
            var node = JsonNode.Parse(json)!.AsObject();
            Assert.Equal(node.ToJsonString(), Twice((state, value) => state.Object(value), node).ToJsonString());
            Assert.Equal(json, Twice((state, value) => state.Element(value), JsonElement.Parse(json)).GetRawText());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(StateWriter.Large - 1)]
    [InlineData(StateWriter.Large)]
    [InlineData(1_000_000)]
    public void A_large_content_is_stored_beside_the_state_once(int size)
    {
        var content = new byte[size];
        new Random(1).NextBytes(content);
        var writer = new StateWriter();
        writer.Content(content);
        writer.Content(content.ToArray());

        var (state, contents) = writer.Written;
        Assert.Equal(size < StateWriter.Large ? 0 : 1, contents.Count);
        Assert.True(state.Length < 3 * StateWriter.Large);
        var reader = new StateReader(state.ToArray(), hash => contents[hash].ToArray());
        Assert.Equal(content, reader.Content(default).ToArray());
        Assert.Equal(content, reader.Content(default).ToArray());
        if (size >= StateWriter.Large)
        {
            Assert.Throws<InvalidDataException>(() => new StateReader(state.ToArray(), _ => null).Content(default));
            Assert.Throws<InvalidDataException>(() => new StateReader(state.ToArray(), _ => [1]).Content(default));
        }
    }

    [Fact]
    public void What_leads_to_itself_comes_back_once()
    {
        var ring = new Link { Name = "first" };
        ring.Next = new() { Name = "second", Next = ring };

        var read = Twice(Link.Keep, ring);

        Assert.Same(read, read.Next!.Next);
        Assert.Equal(("first", "second"), (read.Name, read.Next.Name));
    }

    [Fact]
    public void What_is_not_part_of_the_state_is_refused_when_it_is_written() =>
        Assert.Throws<InvalidOperationException>(() => new StateWriter().Existing("a user of another account"));

    // Whatever bytes there are: no endless loop, no crash, no memory for what is not there.
    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            var reader = new StateReader(bytes, _ => null);
            TrackedList<string> list = [];
            try
            {
                reader.Fill(list, (state, text) => state.Text(text));
                Link.Keep(reader, null);
            }
            catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
            {
                continue;
            }

            Assert.True(list.Count <= bytes.Length);
        }
    }

    private static void AssertSame<T>(Func<StateStream, T?, T?> pass, params T?[] values)
    {
        var writer = new StateWriter();
        foreach (var value in values)
            Assert.Equal(value, pass(writer, value));
        var reader = new StateReader(writer.Written.State.ToArray(), _ => null);
        foreach (var value in values)
            Assert.Equal(value, pass(reader, default));
        Assert.True(reader.IsAtEnd);
    }

    private static T Twice<T>(Func<StateStream, T?, T> pass, T value)
    {
        var writer = new StateWriter();
        pass(writer, value);
        return pass(new StateReader(writer.Written.State.ToArray(), _ => null), default);
    }

    private sealed class Link
    {
        public string Name { get; set; } = "";

        public Link? Next { get; set; }

        public static Link Keep(StateStream state, Link? it) => state.Shared(it, () => new(), made =>
        {
            made.Name = state.Text(made.Name);
            made.Next = state.ValueOrNull(made.Next, Keep);
        });
    }
}
