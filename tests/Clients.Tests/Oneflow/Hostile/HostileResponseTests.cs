using System.Text;
using ApiWrappers;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>Whatever a server answers, a call ends in a typed error, the same in both forms.</summary>
public sealed class HostileResponseTests
{
    public static TheoryData<string> Names => [.. HostileResponse.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_ends_in_a_typed_error_the_same_in_both_forms(string name)
    {
        var hostile = HostileResponse.All[name];
        HostileClient? current = null;
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await hostile.AnswerAsync(connection, current!.HeadersCame);
        });
        using var client = current = new HostileClient(server);

        var result = await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience);
        var thrown = await Assert.ThrowsAnyAsync<OneflowException>(() => client.Client.Contracts.GetContractAsync(7))
            .WaitAsync(HostileClient.Patience);

        Assert.Equal((hostile.Kind, hostile.Status), (result.Error!.Kind, result.Error.Status));
        Check(result.Error, result.Message!);
        Assert.Equal((result.Error.Kind, result.Error.Status, result.Error.RequestId, result.Error.IsBodyTruncated),
            (thrown.Error.Kind, thrown.Status, thrown.Error.RequestId, thrown.Error.IsBodyTruncated));
        Check(thrown.Error, thrown.ToString());
    }

    private static void Check(ApiError error, string text)
    {
        Assert.Equal(1, error.Attempts);
        Assert.Equal("getContract", error.Operation.Id);
        Assert.False(error.MayHaveArrived);
        if (error.Status != 0 && error.Kind != ApiErrorKind.Connection)
            Assert.Equal("r-7", error.RequestId);
        if (error.Kind != ApiErrorKind.Status)
            Assert.NotNull(error.Exception);
        Assert.InRange(Encoding.UTF8.GetByteCount(error.Body), 0, ApiError.BodyLimit);
        Assert.DoesNotContain(HostileClient.Token[..8], error.Body + text + error.Exception, StringComparison.Ordinal);
    }
}
