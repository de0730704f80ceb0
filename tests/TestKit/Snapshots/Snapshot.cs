using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
#if USE_VERIFY
using VerifyTests;
#endif

namespace TestKit.Snapshots;

/// <summary>
/// Compares texts with the files that a person accepted. The seam between Verify and a plain-file comparison: both read
/// the same <c>{name}.verified.txt</c>, store the same text, and fail with the same message.
/// </summary>
public static class Snapshot
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();

    /// <summary>Fails unless the text equals the snapshot of that name.</summary>
    /// <param name="name">The path of the snapshot below the calling test project, without <c>.verified.txt</c>.</param>
    /// <param name="text">The text, complete and repeatable: nothing in it is scrubbed. A final newline does not count.</param>
    /// <param name="variant">
    /// Names this test among several that share the snapshot, such as <c>container</c>; it becomes part of the name of the
    /// received file.
    /// </param>
    /// <param name="sourceFile">The calling file; the compiler fills it in.</param>
    /// <exception cref="SnapshotMismatchException">The text differs, or there is no snapshot yet.</exception>
    public static Task MatchAsync(string name, string text, string? variant = null, [CallerFilePath] string sourceFile = "") =>
        MatchAsync(
            new SnapshotFile(SnapshotFile.FindProjectFolder(sourceFile), name, variant),
            text,
            SnapshotEnvironment.ReadMode(Environment.GetEnvironmentVariable));

    internal static async Task MatchAsync(SnapshotFile file, string text, SnapshotMode mode)
    {
        var received = SnapshotText.Normalize(text);
        if (received.Length == 0)
            throw new ArgumentException(
                $"There is no text to compare with {file.Verified}; an empty snapshot proves nothing.", nameof(text));

        // Tests that share a snapshot take turns, so that none reads what another is writing.
        var turn = Turns.GetOrAdd(file.Verified, _ => new SemaphoreSlim(1));
        await turn.WaitAsync();
        try
        {
            await MatchInTurnAsync(file, received, mode);
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task MatchInTurnAsync(SnapshotFile file, string received, SnapshotMode mode)
    {
        Directory.CreateDirectory(file.Folder);
        File.Delete(file.Received);
        if (mode == SnapshotMode.Accept)
        {
            if (received != await SnapshotText.ReadAsync(file.Verified))
                await SnapshotText.WriteAsync(file.Verified, received);
        }
        else if (!await IsVerifiedAsync(file, received))
        {
            throw SnapshotMismatchException.Create(file, await SnapshotText.ReadAsync(file.Verified), received, mode);
        }
    }

#if USE_VERIFY
    // Without the byte order mark, a received file that is moved over a verified one has the bytes of the plain engine.
    static Snapshot() => VerifierSettings.UseUtf8NoBom();

    private static async Task<bool> IsVerifiedAsync(SnapshotFile file, string received)
    {
        var settings = new VerifySettings();
        settings.DisableScrubbers();
        settings.DisableDiff();
        settings.DisableRequireUniquePrefix();

        // Directory and name are given, so that Verify need not find out which test of which assembly is running.
        var written = Path.Combine(file.Folder, $"{file.Name}.received.txt");
        File.Delete(written);
        using var verifier = new InnerVerifier(file.Folder, file.Name, settings);
        try
        {
            await verifier.VerifyString(received);
            return true;
        }
        // Verify's own exception type is internal; that it wrote the received file tells a mismatch from a breakdown.
        catch (Exception) when (File.Exists(written))
        {
            File.Move(written, file.Received, overwrite: true);
            return false;
        }
    }
#else
    private static async Task<bool> IsVerifiedAsync(SnapshotFile file, string received)
    {
        if (received == await SnapshotText.ReadAsync(file.Verified))
            return true;

        await SnapshotText.WriteAsync(file.Received, received);
        return false;
    }
#endif
}
