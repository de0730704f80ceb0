using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>The parameters of an operation, paired: what was added, what was removed, and what stayed in some form.</summary>
internal sealed class ParameterMatch
{
    public ParameterMatch(OperationEntry before, OperationEntry after)
    {
        Before = ParameterEntry.Of(before);
        After = ParameterEntry.Of(after);
        Removed = [.. Before];
        Added = [.. After];
        Take((old, now) => old.In == now.In && old.HasNameOf(now));
        TakePlaceholders(OperationPair.PlaceholdersOf(before.Name.Path), OperationPair.PlaceholdersOf(after.Name.Path));
        Take((old, now) => old.Name == now.Name);
        TakeRenamed();
    }

    public IReadOnlyList<ParameterEntry> Before { get; }

    public IReadOnlyList<ParameterEntry> After { get; }

    public List<ParameterEntry> Removed { get; }

    public List<ParameterEntry> Added { get; }

    public List<(ParameterEntry Before, ParameterEntry After)> Kept { get; } = [];

    private void Take(Func<ParameterEntry, ParameterEntry, bool> isSame)
    {
        foreach (var old in Removed.ToList())
        {
            if (Added.Find(now => isSame(old, now)) is { } match)
                Keep(old, match);
        }
    }

    // A parameter in the path is the one at the same place of the path.
    private void TakePlaceholders(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count == after.Count)
            Take((old, now) => old.In == ParameterLocation.Path && now.In == ParameterLocation.Path
                && IndexOf(before, old.Name) is var place and >= 0 && place == IndexOf(after, now.Name));
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
                return index;
        }

        return -1;
    }

    // One that went and one that came, alike but for the name, are taken for one parameter.
    private void TakeRenamed()
    {
        foreach (var group in Removed.GroupBy(entry => entry.In).Where(group => group.Count() == 1).ToList())
        {
            var old = group.First();
            if (Added.Where(entry => entry.In == group.Key).ToList() is [var now] && IsAlike(old, now))
                Keep(old, now);
        }
    }

    private static bool IsAlike(ParameterEntry old, ParameterEntry now) =>
        (old.Parameter.Required, old.Schema?.Type, old.Schema?.Format) == (now.Parameter.Required, now.Schema?.Type, now.Schema?.Format);

    private void Keep(ParameterEntry old, ParameterEntry now)
    {
        Removed.Remove(old);
        Added.Remove(now);
        Kept.Add((old, now));
    }
}
