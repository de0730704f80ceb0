namespace ContractTests.Properties;

/// <summary>The state of a contract according to the reference, as far as the walk goes.</summary>
internal sealed class ModelContract
{
    /// <summary>The state; null once it is deleted.</summary>
    public string? State { get; set; } = "draft";

    /// <summary>Days of the signing period; null when it never ends.</summary>
    public int? Days { get; set; }

    /// <summary>The hour at which the signing period ends, once it is published.</summary>
    public int? EndsAt { get; set; }

    /// <summary>The numbers of the persons of the company on the other side, in the order in which they came.</summary>
    public List<int> Persons { get; } = [0];

    /// <summary>The hour of each link that was made.</summary>
    public List<int> Links { get; } = [];
}
