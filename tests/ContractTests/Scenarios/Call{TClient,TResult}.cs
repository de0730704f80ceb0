using ContractTests.Transcripts;
using ContractTests.Worlds;

namespace ContractTests.Scenarios;

/// <summary>A call whose result form gives a certain type.</summary>
internal sealed record Call<TClient, TResult>(
    Func<Call, HttpMessageHandler, World, TClient> Client, Func<TClient, Task<TResult>> Result, Func<TClient, Task> Throwing) : Call
    where TResult : notnull
{
    public override async Task<Transcript> RunAsync(World world)
    {
        using var recorder = new Recorder(world.CreateHandler());
        using var spoiler = new Spoiler(Spoil, recorder);
        var result = await Result(Client(this, spoiler, world));

        // The throwing form gets the very answer again, so that the fake's state is touched once.
        using var replay = new Replay(recorder.Exchanges);
        var thrown = await Record.ExceptionAsync(() => Throwing(Client(this, replay, world)));
        return new Transcript(recorder.Exchanges, result, thrown);
    }
}
