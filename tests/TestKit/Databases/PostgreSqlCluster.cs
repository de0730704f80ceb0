using System.Globalization;
using System.Security.Cryptography;

namespace TestKit.Databases;

/// <summary>
/// A PostgreSQL server of this test process, in a temporary folder, reached by a socket there. It is started when it is
/// first asked for, and ends with the process.
/// </summary>
public sealed class PostgreSqlCluster
{
    private static readonly Lazy<Task<PostgreSqlCluster>> One = new(() => StartAsync());

    private readonly string _folder;
    private int _databases;

    private PostgreSqlCluster(string folder) => _folder = folder;

    /// <summary>The server of this process.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here, or it does not start.</exception>
    public static Task<PostgreSqlCluster> SharedAsync() => One.Value;

    /// <summary>Starts a server of its own.</summary>
    /// <param name="isDurable">Whether it waits for the disk, as one in production does.</param>
    public static async Task<PostgreSqlCluster> StartAsync(bool isDurable = false)
    {
        if (PostgreSql.UnavailableReason is { } reason)
            throw new InvalidOperationException(reason);

        // Sockets have short names, so it is not below a test's own folder.
        var folder = Path.Combine("/tmp", $"pg-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
            await MustAsync("chown", "postgres", folder);

        await MustAsync("initdb", "--pgdata", Path.Combine(folder, "data"), "--username", "postgres", "--auth", "trust", "--no-sync",
            "--encoding", "UTF8", "--locale", "C");
        var settings = string.Create(
            CultureInfo.InvariantCulture,
                $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=300 -c fsync={(isDurable ? "on" : "off")}");
        await MustAsync("pg_ctl", "--pgdata", Path.Combine(folder, "data"), "--log", Path.Combine(folder, "log"), "--wait", "--options",
            settings, "start");
        var cluster = new PostgreSqlCluster(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Stop();
        return cluster;
    }

    /// <summary>Creates an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await MustAsync("createdb", "--host", _folder, "--username", "postgres", name);
        return $"Host={_folder};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public void Stop()
    {
        if (!Directory.Exists(_folder))
            return;

        MustAsync("pg_ctl", "--pgdata", Path.Combine(_folder, "data"), "--mode", "immediate", "stop").GetAwaiter().GetResult();
        Folders.Delete(_folder);
    }

    // The server refuses to run as root.
    private static async Task MustAsync(string program, params string[] arguments)
    {
        var isServers = File.Exists(Path.Combine(PostgreSql.Programs, program));
        string[] command = (isServers, Environment.IsPrivilegedProcess) switch
        {
            (true, true) => ["runuser", "-u", "postgres", "--", Path.Combine(PostgreSql.Programs, program), .. arguments],
            (true, false) => [Path.Combine(PostgreSql.Programs, program), .. arguments],
            _ => [program, .. arguments],
        };

        // pg_ctl leaves a server behind that keeps the output open, so it is not waited for.
        var (exitCode, _) = await ChildProgram.RunAsync(
            "/bin/sh", ["-c", "cd /; exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", .. command]);
        if (exitCode != 0)
            throw new InvalidOperationException($"{program} ended with {exitCode}.");
    }
}
