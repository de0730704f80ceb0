namespace OneflowFake.Oneflow.Contracts;

/// <summary>The type of a party: a company, with any number of participants, or an individual, with one.</summary>
internal enum PartyType
{
    /// <summary>A company.</summary>
    Company,

    /// <summary>A person.</summary>
    Individual,
}
