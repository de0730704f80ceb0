using TestKit.Containers;

namespace TestKit.Tests.Containers;

public sealed class FileLockTests
{
    [Fact]
    public async Task The_second_waits_for_the_first()
    {
        var folder = Directory.CreateTempSubdirectory("lock-tests-");
        try
        {
            var file = Path.Combine(folder.FullName, "new", "one.lock");
            var first = await FileLock.AcquireAsync(file, CancellationToken.None);
            var second = FileLock.AcquireAsync(file, CancellationToken.None);
            Assert.False(second.IsCompleted);

            first.Dispose();

            (await second.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
