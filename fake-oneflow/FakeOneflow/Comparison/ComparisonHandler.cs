using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OneflowFake.Comparison.Http;
using OneflowFake.Server;

namespace OneflowFake.Comparison;

/// <summary>Takes the caller's requests, and refuses what must not reach the service.</summary>
internal sealed class ComparisonHandler(ComparisonOptions options, ComparisonRun run)
{
    /// <summary>Marks responses that are this program's own.</summary>
    public const string Marker = "x-fake-compare";

    private readonly string _prefix = options.Service.AbsolutePath.TrimEnd('/');

    // Those of the fake, so that no web page reaches the service through a name of its own.
    private readonly AllowedHosts _hosts = new(options.Fake.AllowedHosts, options.Fake.ListenAny);

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (await ReadAsync(http) is not { } request)
                return;

            if (run.IsWrite(request) && !options.AllowWrites)
            {
                run.Refuse(request, "A call that may change something was not sent, as --allow-writes is off.");
                await RefuseAsync(http, 403,
                    "This call may change something, so it was not sent to the real service: this comparison only reads. "
                    + "Start it with --allow-writes to send such calls.");
                return;
            }

            await WriteAsync(http.Response, await run.SendAsync(request, http.RequestAborted), request.Method == "HEAD");
        }
        catch (NotComparedException reason)
        {
            await RefuseAsync(http, reason.Status == 0 ? 502 : reason.Status, reason.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
        }
        catch (BadHttpRequestException malformed)
        {
            http.Response.StatusCode = malformed.StatusCode;
        }
    }

    private async Task<ComparedRequest?> ReadAsync(HttpContext http)
    {
        if (!_hosts.Allow(http.Request.Host.Host))
        {
            await RefuseAsync(http, 421,
                "This comparison does not answer under the name in the Host header. If the name is yours, start it with "
                + "--allow-host NAME.");
            return null;
        }

        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            await RefuseAsync(http, 403, "This request comes from a web page. Call the comparison from a program.");
            return null;
        }

        // The path as it was sent, as the service may read it otherwise than this server.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith(_prefix, StringComparison.Ordinal) || target[_prefix.Length..] is not ("" or ['/' or '?', ..]))
        {
            await RefuseAsync(http, 404, $"The base URL of this comparison ends in {_prefix}/, as the service's does; nothing was sent.");
            return null;
        }

        if (await CappedStream.ReadAsync(http.Request.Body, options.MaxBody, http.RequestAborted) is not { } body)
        {
            await RefuseAsync(http, 413, $"The body has more than {options.MaxBody} bytes, which is not forwarded.");
            return null;
        }

        var headers = http.Request.Headers.SelectMany(header => header.Value, (header, value) => new Header(header.Key, value ?? ""));
        return new(http.Request.Method, target[_prefix.Length..], HopByHop.Strip([.. headers]), body);
    }

    private static async Task WriteAsync(HttpResponse response, Reply reply, bool isHead)
    {
        response.StatusCode = reply.Status;
        if (reply.Reason is { Length: > 0 } reason)
            response.HttpContext.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = reason;
        foreach (var header in HopByHop.Strip(reply.Headers))
            response.Headers.Append(header.Name, header.Value);
        if (isHead && reply.Header("Content-Length") is { } length)
            response.Headers.ContentLength = long.TryParse(length, out var bytes) ? bytes : null;
        if (isHead || reply.Status is 204 or 304)
            return;

        response.ContentLength = reply.Body.Length;
        await response.Body.WriteAsync(reply.Body);
    }

    private static async Task RefuseAsync(HttpContext http, int status, string detail)
    {
        if (http.Response.HasStarted)
            return;

        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers[Marker] = "refused";
        var body = new JsonObject { ["title"] = "Not a response of the real service", ["status"] = status, ["detail"] = detail };
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()), http.RequestAborted);
    }
}
