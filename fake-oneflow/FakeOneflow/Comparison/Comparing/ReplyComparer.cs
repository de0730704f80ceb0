using System.Globalization;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Comparing;

/// <summary>Compares two responses to one call.</summary>
/// <param name="maxBody">Maximum size of a body after decompression, in bytes.</param>
internal sealed class ReplyComparer(int maxBody)
{
    public async Task<IReadOnlyList<Difference>> CompareAsync(
        ComparedRequest request, Reply real, Reply fake, CancellationToken cancellation, Reply? wider = null)
    {
        // All else follows from that one fact.
        if (real.Status != fake.Status)
            return [new(DifferenceKinds.Status, "", Text(real.Status), Text(fake.Status))];

        List<Difference> found = [.. HeaderComparer.Compare(real, fake)];
        var content = await ReplyContent.ReadAsync(real, maxBody, cancellation);
        var other = await ReplyContent.ReadAsync(fake, maxBody, cancellation);
        var more = wider is null ? null : await ReplyContent.ReadAsync(wider, maxBody, cancellation);
        if (content.Kind != other.Kind && request.Method != "HEAD")
            found.Add(new(DifferenceKinds.Body, "", content.Kind, other.Kind));
        else if (content.Kind == ReplyContent.Json)
            found.AddRange(JsonComparer.Compare(content.Root, other.Root, isRefusal: real.Status >= 400, more?.Root ?? default));
        return found;
    }

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
