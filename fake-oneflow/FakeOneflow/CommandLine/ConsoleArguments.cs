using System.Globalization;
using System.Net;
using OneflowFake.Server;
using OneflowFake.Tenants;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.CommandLine;

/// <summary>The arguments of the program.</summary>
/// <param name="Options">How to start the server.</param>
/// <param name="IsHelp">Whether to print the help instead.</param>
/// <param name="IsReadyCheck">Whether to ask a running server instead.</param>
internal sealed record ConsoleArguments(FakeServerOptions Options, bool IsHelp, bool IsReadyCheck)
{
    public const string ListenVariable = "FAKE_ONEFLOW_LISTEN";
    public const string FrozenAtVariable = "FAKE_ONEFLOW_FROZEN_AT";
    public const string CallbacksVariable = "FAKE_ONEFLOW_CALLBACKS";
    public const string DataVariable = "FAKE_ONEFLOW_DATA";
    public const string SetupUrlVariable = "FAKE_ONEFLOW_SETUP_URL";
    public const string LenientVariable = "FAKE_ONEFLOW_LENIENT";
    public const string CallbackHostsVariable = "FAKE_ONEFLOW_CALLBACK_HOSTS";
    public const string PredictableSecretsVariable = "FAKE_ONEFLOW_PREDICTABLE_SECRETS";
    public const string TrustedProxyVariable = "FAKE_ONEFLOW_TRUSTED_PROXY";
    public const string SnapshotVariable = "FAKE_ONEFLOW_SNAPSHOT_EVERY";

    private const StringSplitOptions ListForm = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static string Help { get; } =
        $"""
        fake-oneflow, a stateful fake of Oneflow's API

        Usage: fake-oneflow [options]

          --seed N          data of the demo tenant, the same each time (default {FakeServerOptions.DefaultSeed})
          --port N          port to listen on; 0 picks a free one and prints it (default {FakeServerConsole.DefaultPort})
          --listen-any      accept connections from other machines (or {ListenVariable}=any)
          --allow-host NAME answer under this name, too; can be given more than once (or {AllowedHosts.Variable}=A,B)
          --frozen-at TIME  stop the clock, at 2025-01-15T09:00:00Z for example (or {FrozenAtVariable})
          --data DIR        keep everything in this directory, for the next start (or {DataVariable}); by default nothing is kept
          --snapshot-every N  changes of a tenant between two snapshots of it in there (or {SnapshotVariable})
          --skip-unreadable start although some of that directory cannot be read, and say what was left out
          --predictable-secrets  let tokens and links follow from the seed alone (or {PredictableSecretsVariable}=true): for tests
          --trusted-proxy IP believe X-Forwarded-Proto and -Host of this address (or {TrustedProxyVariable})
          --callback-host H let webhooks call this host too; may be repeated (or {CallbackHostsVariable}=a,b)
          --https-callbacks let webhooks have https addresses only (or {CallbacksVariable}=https)
          --setup-url URL   where enabling the demo tenant's extension posts its token (or {SetupUrlVariable})
          --lenient         let through members, parameters and filters that an operation does not know (or {LenientVariable}=true)
          --readyz          ask the server on that port whether it is ready: exit code 0 if so, else 1
          --help            this text

        Exit codes: 0 stopped or ready, 1 cannot start or not ready, 2 options not understood.

        """;

    /// <summary>Reads the options; what the command line says wins over the environment.</summary>
    /// <returns>One sentence about what is wrong; null when nothing is.</returns>
    public static string? Parse(IReadOnlyList<string> args, Func<string, string?> environment, out ConsoleArguments arguments)
    {
        var (seed, port, isHelp, isReadyCheck) = (FakeServerOptions.DefaultSeed, FakeServerConsole.DefaultPort, false, false);
        var listen = environment(ListenVariable);
        var listenAny = listen == "any";
        var frozenAt = environment(FrozenAtVariable);
        var callbacks = environment(CallbacksVariable);
        var data = environment(DataVariable);
        var httpsOnly = callbacks == "https";
        var lenient = environment(LenientVariable);
        var isLenient = lenient == "true";
        List<string> hosts = [.. (environment(AllowedHosts.Variable) ?? "").Split(',', ListForm)];
        List<string> callbackHosts = [.. (environment(CallbackHostsVariable) ?? "").Split(',', ListForm)];
        var setupUrl = environment(SetupUrlVariable);
        var proxy = environment(TrustedProxyVariable);
        var predictable = environment(PredictableSecretsVariable);
        var isPredictable = predictable == "true";
        var skipUnreadable = false;
        var every = environment(SnapshotVariable);
        var interval = TenantLog.DefaultInterval;
        arguments = new(new(), false, false);
        if (!listenAny && !string.IsNullOrEmpty(listen) && listen != "loopback")
            return $"{ListenVariable} is neither \"any\" nor \"loopback\".";
        if (!httpsOnly && !string.IsNullOrEmpty(callbacks) && callbacks != "http")
            return $"{CallbacksVariable} is neither \"https\" nor \"http\".";
        if (!isLenient && !string.IsNullOrEmpty(lenient) && lenient != "false")
            return $"{LenientVariable} is neither \"true\" nor \"false\".";

        if (!isPredictable && !string.IsNullOrEmpty(predictable) && predictable != "false")
            return $"{PredictableSecretsVariable} is neither \"true\" nor \"false\".";

        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--seed" when TryNumber(args, ++i, int.MaxValue, out seed):
                case "--port" when TryNumber(args, ++i, ushort.MaxValue, out port):
                    break;
                case "--seed":
                    return $"--seed needs a number from 0 to {int.MaxValue}.";
                case "--port":
                    return $"--port needs a number from 0 to {ushort.MaxValue}.";
                case "--frozen-at":
                    frozenAt = ++i < args.Count ? args[i] : "nothing";
                    break;
                case "--data" when i + 1 < args.Count:
                    data = args[++i];
                    break;
                case "--data":
                    return "--data needs a directory.";
                case "--allow-host":
                    hosts.Add(++i < args.Count ? args[i] : "");
                    break;
                case "--callback-host" when i + 1 < args.Count:
                    callbackHosts.Add(args[++i]);
                    break;
                case "--callback-host":
                    return "--callback-host needs the name or address of a host.";
                case "--setup-url":
                    setupUrl = ++i < args.Count ? args[i] : "nothing";
                    break;
                case "--trusted-proxy":
                    proxy = ++i < args.Count ? args[i] : "nothing";
                    break;
                case "--predictable-secrets":
                    isPredictable = true;
                    break;
                case "--snapshot-every":
                    every = ++i < args.Count ? args[i] : "nothing";
                    break;
                case "--skip-unreadable":
                    skipUnreadable = true;
                    break;
                case "--https-callbacks":
                    httpsOnly = true;
                    break;
                case "--lenient":
                    isLenient = true;
                    break;
                case "--listen-any":
                    listenAny = true;
                    break;
                case "--readyz":
                    isReadyCheck = true;
                    break;
                case "--help" or "-h":
                    isHelp = true;
                    break;
                default:
                    return $"Unknown option {args[i]}: --help lists those there are.";
            }
        }

        if (hosts.Exists(IsNoHost))
            return $"--allow-host and {AllowedHosts.Variable} need names such as fake.example, without scheme and port.";

        if (callbackHosts.Exists(IsNoHost))
            return $"--callback-host and {CallbackHostsVariable} need names or addresses of hosts, without scheme, port and path.";

        if (!string.IsNullOrEmpty(every) && !(TryNumber([every], 0, int.MaxValue, out interval) && interval > 0))
            return $"--snapshot-every and {SnapshotVariable} need a number from 1 to {int.MaxValue}.";

        Uri? setup = null;
        if (!string.IsNullOrEmpty(setupUrl) && !Uri.TryCreate(setupUrl, UriKind.Absolute, out setup))
            return $"--setup-url and {SetupUrlVariable} need an address such as http://localhost:5080/oneflow/setup.";

        IPAddress? trusted = null;
        if (!string.IsNullOrEmpty(proxy) && !IPAddress.TryParse(proxy, out trusted))
            return $"--trusted-proxy and {TrustedProxyVariable} need the address of a proxy, such as 172.17.0.1 or ::1.";

        DateTimeOffset moment = default;
        var isFrozen = !string.IsNullOrEmpty(frozenAt);
        if (isFrozen && !Moment.TryParse(frozenAt!, out moment))
            return $"--frozen-at and {FrozenAtVariable} need a moment such as 2025-01-15T09:00:00Z.";

        if (isFrozen && !TimeBounds.Allows(moment))
        {
            return $"--frozen-at and {FrozenAtVariable} need a moment from {TimeBounds.Range}.";
        }

        var options = new FakeServerOptions
        {
            Seed = seed,
            Port = port,
            ListenAny = listenAny,
            AllowedHosts = hosts,
            FrozenAt = isFrozen ? moment : null,
            DataDirectory = string.IsNullOrEmpty(data) ? null : data,
            AllowPlainHttpCallbacks = !httpsOnly,
            CallbackHosts = callbackHosts,
            SetupUrl = setup,
            PredictableSecrets = isPredictable,
            SkipUnreadableData = skipUnreadable,
            TrustedProxy = trusted,
            Lenient = isLenient,
            SnapshotInterval = interval,
        };
        arguments = new(options, isHelp, isReadyCheck);
        return null;
    }

    private static bool IsNoHost(string host) => Uri.CheckHostName(host) == UriHostNameType.Unknown;

    private static bool TryNumber(IReadOnlyList<string> args, int index, int max, out int number)
    {
        number = 0;
        return index < args.Count
            && int.TryParse(args[index], NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number <= max;
    }
}
