using System.Globalization;
using OneflowFake.Server.Responses;

namespace OneflowFake.CommandLine;

/// <summary>The text that the program prints when it is ready: all that is needed for a first call.</summary>
internal static class Greeting
{
    public static string For(FakeServer server, FakeServerOptions options)
    {
        var demo = server.DemoTenant;
        var reach = options.ListenAny ? "every interface" : "this machine only";
        var clock = options.FrozenAt is { } moment ? $"frozen at {Json.Time(moment)}" : "running";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            fake-oneflow is ready (seed {options.Seed}, clock {clock}, reachable from {reach})

              base URL  {server.BaseUrl}
              token     {demo.Token}
              email     {demo.UserEmail}
              webhooks  {Webhooks(options)}
              data      {options.DataDirectory ?? "kept in memory only (--data DIR keeps it)"}

              Signicat  {server.SignicatBaseUrl}
              client    {demo.SignicatClientId}
              secret    {demo.SignicatClientSecret}

            Try it:

              curl -s -H 'x-oneflow-api-token: {demo.Token}' '{server.BaseUrl}accounts/me'

            {Extension(server, options)}Ctrl-C stops it.

            """);
    }

    /// <summary>The way to enable the extension, when there is a Setup URL.</summary>
    private static string Extension(FakeServer server, FakeServerOptions options) =>
        options.SetupUrl is null
            ? ""
            : $"""
            Post the token of its extension to the Setup URL:

              curl -s -X POST '{new Uri(server.BaseUrl, $"/_fake/tenants/{server.DemoTenant.Id}/extension/enable")}'


            """;

    private static string Webhooks(FakeServerOptions options)
    {
        string[] reach = ["this machine", "containers", .. options.CallbackHosts];
        var form = options.AllowPlainHttpCallbacks ? "plain http is let through to this machine and containers" : "https only";
        return $"call {string.Join(", ", reach)} ({form})";
    }
}
