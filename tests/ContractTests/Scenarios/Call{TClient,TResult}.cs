using ContractTests.Fixtures;
using ContractTests.Transcripts;

namespace ContractTests.Scenarios;

/// <summary>A call whose result form gives a certain type.</summary>
internal sealed record Call<TClient, TResult>(
    Func<Call, HttpMessageHandler, AccountFixture, TClient> Client, Func<TClient, Task<TResult>> Result, Func<TClient, Task> Throwing)
    : Call
    where TResult : notnull
{
    public override async Task<Transcript> RunAsync(AccountFixture fixture)
    {
        using var recorder = new Recorder(fixture.CreateHandler());
        using var tamperHandler = new TamperHandler(Tamper, recorder);
        var result = await Result(Client(this, tamperHandler, fixture));

        // The throwing form gets the very answer again, so that the fake's state is touched once.
        using var replay = new Replay(recorder.Exchanges);
        var thrown = await Record.ExceptionAsync(() => Throwing(Client(this, replay, fixture)));
        return new Transcript(recorder.Exchanges, result, thrown);
    }
}
