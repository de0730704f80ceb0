using ApiWrappers;
using ContractTests.Transcripts;
using ContractTests.Worlds;
using Oneflow.Client;

namespace ContractTests.Scenarios;

/// <summary>A call whose result form gives a certain type.</summary>
internal sealed record Call<TResult>(Func<OneflowClient, Task<TResult>> Result, Func<OneflowClient, Task> Throwing) : Call
    where TResult : ApiResult<Problem>
{
    public override async Task<Transcript> RunAsync(World world)
    {
        using var recorder = new Recorder(world.CreateHandler());
        using var spoiler = new Spoiler(Spoil, recorder);
        var result = await Result(ClientOn(spoiler, world));

        // The throwing form gets the very answer again, so that the fake's state is touched once.
        using var replay = new Replay(recorder.Exchanges);
        var thrown = await Record.ExceptionAsync(() => Throwing(ClientOn(replay, world)));
        return new Transcript(recorder.Exchanges, result, thrown);
    }
}
