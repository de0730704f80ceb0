using OneflowFake.Comparison.Comparing;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Runs a call on the fake after the real service answered it.</summary>
internal sealed class FakeRunner(FakeSide fake, VendorProfile vendor, ResponseSource source, int maxBody)
{
    private readonly Counterparts _counterparts = new(fake, vendor);
    private readonly ReplyComparer _comparer = new(maxBody);

    /// <param name="request">The call, as the caller sent it.</param>
    /// <param name="real">The real response; null when there is none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<FakeRun> RunAsync(ComparedRequest request, Reply? real, CancellationToken cancellation)
    {
        var signedIn = await vendor.SignInAsync(request, real, cancellation);
        var forms = await FormsAsync(request, signedIn, real, cancellation);
        var chosen = forms.Count > 1 && request.IsRead && real is not null ? await ChooseAsync(forms, real, cancellation) : forms[0];
        var (reply, line) = await fake.SendAsync(chosen, signedIn.Account, cancellation);
        if (real is null)
            return new(reply, line, []);

        var differences = await _comparer.CompareAsync(request, real, reply, cancellation);
        if (differences.Count > 0 && request.IsRead && request.Query.Length > 0 && reply.IsSuccess)
        {
            // A page of the fake may just lack what the real page holds.
            var whole = await fake.SendAsync(chosen with { Path = chosen.Route }, cancellation);
            differences = await _comparer.CompareAsync(request, real, reply, cancellation, whole.IsSuccess ? whole : null);
        }

        await LearnAsync(request, chosen, real, reply, signedIn.Account, cancellation);
        return new(await AnswerAsync(real, reply, cancellation), line, differences);
    }

    private async Task<List<ComparedRequest>> FormsAsync(
        ComparedRequest request, SignedIn signedIn, Reply? real, CancellationToken cancellation)
    {
        var ids = new BodyIds(_counterparts);
        List<string> routes = signedIn.Account is { } known
            ? await _counterparts.PathsAsync(known, request.Route, real, cancellation)
            : [request.Route];
        var query = request.Query;
        if (signedIn.Account is { } account && query.Length > 0)
            query = ids.Map(account, query);
        var end = request.Path.Contains('?', StringComparison.Ordinal) ? "?" + query : "";
        return
        [
            .. from route in routes
               from form in signedIn.Forms
               select form with
               {
                   Path = vendor.FakePrefix + route + end,
                   Body = request.IsRead || signedIn.Account is null ? form.Body : ids.Map(signedIn.Account, form),
               },
        ];
    }

    private async Task<ComparedRequest> ChooseAsync(List<ComparedRequest> forms, Reply real, CancellationToken cancellation)
    {
        var (best, score) = (forms[0], int.MaxValue);
        foreach (var form in forms)
        {
            var differences = await _comparer.CompareAsync(form, real, await fake.SendAsync(form, cancellation), cancellation);
            if (Score.Of(differences) is var found && found < score)
                (best, score) = (form, found);
            if (score == 0)
                break;
        }

        return best;
    }

    private async Task LearnAsync(
        ComparedRequest request, ComparedRequest chosen, Reply real, Reply reply, FakeAccount? account, CancellationToken cancellation)
    {
        vendor.Learn(request, real, reply, account);
        if (account is null || !real.IsSuccess || !reply.IsSuccess)
            return;

        _counterparts.Learn(account, request.Route, chosen.Route[vendor.FakePrefix.Length..]);
        if (request.IsRead && source == ResponseSource.Real)
            return;

        var (content, other) = await ContentsAsync(real, reply, cancellation);
        if (content.Kind == ReplyContent.Json && other.Kind == ReplyContent.Json)
            _counterparts.Learn(account, request.Route, content.Root, other.Root);
    }

    private async Task<Reply> AnswerAsync(Reply real, Reply reply, CancellationToken cancellation)
    {
        if (source == ResponseSource.Real || !real.IsSuccess || !reply.IsSuccess)
            return reply;

        var (content, other) = await ContentsAsync(real, reply, cancellation);
        return content.Kind == ReplyContent.Json && other.Kind == ReplyContent.Json
            ? reply with { Body = BodyIds.Substitute(content.Root, other.Root) }
            : reply;
    }

    private async Task<(ReplyContent Real, ReplyContent Fake)> ContentsAsync(Reply real, Reply reply, CancellationToken cancellation) =>
        (await ReplyContent.ReadAsync(real, maxBody, cancellation), await ReplyContent.ReadAsync(reply, maxBody, cancellation));
}
