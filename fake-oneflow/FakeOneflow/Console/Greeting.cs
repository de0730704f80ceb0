using System.Globalization;
using FakeOneflow.Http;

namespace FakeOneflow.Console;

/// <summary>What the program prints when it is ready: all that is needed for a first call.</summary>
internal static class Greeting
{
    public static string For(FakeOneflowServer server, FakeOneflowOptions options)
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

              Signicat  {server.SignicatBaseUrl}
              client    {demo.SignicatClientId}
              secret    {demo.SignicatClientSecret}

            Try it:

              curl -s -H 'x-oneflow-api-token: {demo.Token}' '{server.BaseUrl}accounts/me'

            Ctrl-C stops it.

            """);
    }

    private static string Webhooks(FakeOneflowOptions options)
    {
        string[] reach = ["this machine", "containers", .. options.CallbackHosts];
        var form = options.AllowPlainHttpCallbacks ? "plain http is let through to this machine and containers" : "https only";
        return $"call {string.Join(", ", reach)} ({form})";
    }
}
