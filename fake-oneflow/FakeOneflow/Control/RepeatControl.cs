using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Control;

/// <summary>Sends a call of the journal again, with a token of the tenant.</summary>
internal static partial class RepeatControl
{
    private const string Secret = "[secret]";

    public static async Task<Response> RepeatAsync(ControlCall call)
    {
        call.Object();
        var entry = JournalControl.Find(call);
        if (WhyNot(entry) is { } reason)
            throw new ControlException(409, reason);

        var request = Prepare(call, entry);
        var response = await VendorCall.SendAsync(call, request, entry.UserId, isAnonymous: false);
        var sequence = call.Tenant.Journal.LastSequence;
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", sequence);
            json.WriteId("status", response.Status == 0 ? null : response.Status);
            json.WriteEndObject();
        }));
    }

    /// <summary>The reason why a call cannot be sent again; null when it can.</summary>
    public static string? WhyNot(JournalEntry entry)
    {
        if (entry.SetupCall is not null)
            return "This call went out to the Setup URL: enable or disable the extension to make another.";
        if (entry.Operation is null)
            return "This call named no operation: send one that does.";
        if (entry.RequestBody is { Length: > 0, Text: null } || entry.RequestBody.Text?.IsCut == true)
            return "The journal does not hold the whole body: send it from your application.";

        return entry.RequestBody.Text?.ToString().Contains(Secret, StringComparison.Ordinal) == true
            || entry.Path.ToString().Contains(Secret, StringComparison.Ordinal)
                || entry.Query.ToString().Contains(Secret, StringComparison.Ordinal)
            ? "The call held a secret, which the journal does not keep: send it from your application."
            : null;
    }

    private static HttpRequest Prepare(ControlCall call, JournalEntry entry)
    {
        // The journal holds no addresses of people, so that others take their place, each a different one.
        var body = Encoding.UTF8.GetBytes(Emails().Replace(entry.RequestBody.Text?.ToString() ?? "", NextEmail()));
        return VendorCall.Prepare(
            call, entry.Method.ToString(), entry.Path.ToString(), entry.Query.ToString(), body, Header(entry, "Content-Type"));
    }

    private static MatchEvaluator NextEmail()
    {
        var number = 0;
        return _ => FormattableString.Invariant($"person-{++number}@example.org");
    }

    private static string? Header(JournalEntry entry, string name) =>
        entry.RequestHeaders.ToText().ToString().Split('\n')
            .FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    [GeneratedRegex(@"\[email\]")]
    private static partial Regex Emails();
}
