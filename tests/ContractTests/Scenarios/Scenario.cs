using ContractTests.Fixtures;

namespace ContractTests.Scenarios;

/// <summary>One documented behaviour of one operation, with the call that shows it.</summary>
/// <param name="OperationId">The operation.</param>
/// <param name="Status">The status that is documented.</param>
/// <param name="Case">What tells it from other scenarios of that status.</param>
/// <param name="Source">The page that documents it.</param>
/// <param name="Confidence">How sure that reading is.</param>
/// <param name="Arrange">Brings the fixture to the point of the call, and gives the call.</param>
internal sealed record Scenario(
    string OperationId, int Status, string Case, string Source, string Confidence, Func<AccountFixture, Task<Call>> Arrange)
{
    public const string Documented = "documented";
    public const string Inferred = "inferred";

    /// <summary>The API of the operation.</summary>
    public Api Api { get; init; } = Api.Oneflow;

    /// <summary>
    /// Id of the rule of the fake that refuses the call; null when the scenario leaves it to the journal. The first scenario
    /// of the catalogue that names a rule guards it: it goes red without the rule.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>The plan of the account that the scenario plays in.</summary>
    public string Plan { get; init; } = "business";

    /// <summary>
    /// The changes of the call, as a reader of the API sees them: <c>+contact</c> for a new one, <c>-contact</c> for one that is
    /// gone, <c>contact.notes</c> for a member of one that changed. Everything else must stay as it was.
    /// </summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The types of the events that the call brings about, in order: webhooks are called with them.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The reason that no read of the API shows the change; null when one does, or when nothing changes.</summary>
    public string? Unseen { get; init; }

    /// <summary>The name, which is also that of the snapshot.</summary>
    public string Name => $"{Api.Folder}{OperationId}/{Status}-{Case}";

    public override string ToString() => Name;
}
