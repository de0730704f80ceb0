using System.Text.Json;
using Oneflow.Client.Tests.Wire;

namespace Oneflow.Client.Tests.Contracts;

/// <summary>The sides of a contract are those that the response marks, of every kind of party.</summary>
public sealed class ContractTests
{
    private const string Ann = """{"type":"company","id":1,"my_party":false,"participants":[{"id":11},{"id":12}]}""";
    private const string Cy = """{"type":"individual","id":2,"my_party":false,"participant":{"id":21}}""";
    private const string Own = """{"type":"company","id":3,"my_party":true,"participants":[{"id":31}]}""";
    private const string Robot = """{"type":"robot","id":4,"my_party":false}""";
    private const string Unmarked = """{"type":"company","id":5,"participants":[{"id":51}]}""";
    private const string MarkedNull = """{"type":"individual","id":6,"my_party":null,"participant":{"id":61}}""";

    [Theory]
    [InlineData($"{Own},{Ann},{Cy}", 3L, "1 2", "31 11 12 21")]
    [InlineData($"{Cy},{Own},{Ann}", 3L, "2 1", "21 31 11 12")]
    [InlineData($"{Own},{Robot}", 3L, "4", "31")]
    [InlineData($"{Own}", 3L, "", "31")]
    [InlineData($"{Ann},{Unmarked},{MarkedNull}", null, "1", "11 12 51 61")]
    [InlineData("", null, "", "")]
    public async Task A_contract_has_the_own_party_and_the_others(string parties, long? own, string others, string participants)
    {
        var contract = await ReadAsync($"[{parties}]");
        Assert.Equal(own, contract.MyParty?.Id);
        Assert.Equal(others, string.Join(' ', contract.Counterparties.Select(party => party.Id)));
        Assert.Equal(participants, string.Join(' ', contract.AllParticipants.Select(participant => participant.Id)));
    }

    [Fact]
    public async Task A_contract_without_parties_has_no_sides()
    {
        var contract = await ReadAsync("null");
        Assert.Null(contract.MyParty);
        Assert.Empty(contract.Counterparties);
        Assert.Empty(contract.AllParticipants);
    }

    [Fact]
    public async Task What_a_contract_says_of_its_parties_is_not_written()
    {
        var json = JsonSerializer.SerializeToElement(await ReadAsync($"[{Own},{Ann}]"));
        var sides = (string[])[nameof(Contract.MyParty), nameof(Contract.Counterparties), nameof(Contract.AllParticipants)];
        Assert.Empty(json.EnumerateObject().Select(member => member.Name).Intersect(sides));
        Assert.Equal(2, json.GetProperty("parties").GetArrayLength());
    }

    private static Task<Contract> ReadAsync(string parties) =>
        new WireClient($$"""{"id":1,"state":"draft","parties":{{parties}}}""").Client.Contracts.GetContractAsync(1);
}
