using OneflowFake.Tenants;

namespace OneflowFake.Tests.Tenants;

/// <summary>Every change of a list says what it did, and is taken back with the call that made it.</summary>
public sealed class TrackedListTests
{
    private static readonly Dictionary<string, (Action<TrackedList<int>> Change, int[] After)> Changes = new()
    {
        ["set"] = (list => list[1] = 9, [1, 9, 3, 2]),
        ["add"] = (list => list.Add(9), [1, 2, 3, 2, 9]),
        ["insert"] = (list => list.Insert(0, 9), [9, 1, 2, 3, 2]),
        ["remove at"] = (list => list.RemoveAt(2), [1, 2, 2]),
        ["remove the first"] = (list => Assert.True(list.Remove(1)), [2, 3, 2]),
        ["remove one of two"] = (list => Assert.True(list.Remove(2)), [1, 3, 2]),
        ["remove what is not there"] = (list => Assert.False(list.Remove(9)), [1, 2, 3, 2]),
        ["remove all that fit"] = (list => Assert.Equal(2, list.RemoveAll(item => item == 2)), [1, 3]),
        ["remove none"] = (list => Assert.Equal(0, list.RemoveAll(item => item == 9)), [1, 2, 3, 2]),
        ["clear"] = (list => list.Clear(), []),
        ["clear twice"] = (list => Twice(list.Clear), []),
        ["several"] = (list => Twice(() => list.Add(list.Count)), [1, 2, 3, 2, 4, 5]),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_of_a_call_that_is_refused_is_taken_back(string change)
    {
        var list = List();
        using (Undo.Begin())
        {
            Changes[change].Change(list);
            Assert.Equal(Changes[change].After, list);
        }

        Assert.Equal([1, 2, 3, 2], list);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_of_a_call_that_is_kept_stays(string change)
    {
        var list = List();
        using (var undo = Undo.Begin())
        {
            Changes[change].Change(list);
            undo.Keep();
        }

        Assert.Equal(Changes[change].After, list);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_outside_of_a_call_stays(string change)
    {
        var list = List();
        Changes[change].Change(list);
        using (Undo.Begin())
        {
        }

        Assert.Equal(Changes[change].After, list);
    }

    [Fact]
    public void What_a_part_of_a_call_keeps_goes_with_the_call()
    {
        var list = List();
        using (Undo.Begin())
        {
            using (var part = Undo.Begin())
            {
                list.Add(9);
                part.Keep();
            }

            Assert.Equal([1, 2, 3, 2, 9], list);
        }

        Assert.Equal([1, 2, 3, 2], list);
    }

    private static TrackedList<int> List() => [1, 2, 3, 2];

    private static void Twice(Action action)
    {
        action();
        action();
    }
}
