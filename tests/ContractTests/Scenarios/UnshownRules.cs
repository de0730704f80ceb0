namespace ContractTests.Scenarios;

/// <summary>The reasons that no scenario names a rule of the fake. Raw requests break these in tests/FakeOneflow.Tests.</summary>
internal static class UnshownRules
{
    private const string OfExtensions =
        "an extension is enabled in the vendor's app, by no operation; RuleTests of tests/FakeOneflow.Tests show it";
    private const string Nowhere =
        "the client calls no path that is not there; RouteTests and RuleTests of tests/FakeOneflow.Tests show it";
    private const string TooLarge = "a snapshot of so large a request would be as large; RuleTests of tests/FakeOneflow.Tests show it";
    private const string OfPeople =
        "no operation signs, declines or ends a contract, so none is refused; RuleTests of tests/FakeOneflow.Tests show it with the "
        + "control API";
    private const string Undocumented =
        "the pages list no such status for the operation, so it has no place in the catalogue; RuleTests of tests/FakeOneflow.Tests "
        + "show it";

    public static IReadOnlyDictionary<string, string> OfOneflow { get; } = new Dictionary<string, string>
    {
        ["setup-url-not-https"] = OfExtensions,
        ["extension-enabled"] = OfExtensions,
        ["extension-disabled"] = OfExtensions,
        ["route-unknown"] = Nowhere,
        ["route-method"] = Nowhere,
        ["body-too-large"] = TooLarge,
        ["upload-too-large"] = TooLarge,
        ["participant-last"] = Undocumented,
        ["data-fields-admin-only"] = Undocumented,
        ["contacts-workspace-missing"] = Undocumented,
        ["rate-limit"] = "the pages describe it once for all operations, and no operation lists it; the journey rate-limit shows it",
        ["signing-draft"] = OfPeople,
        ["signing-overdue"] = OfPeople,
        ["signing-signed"] = OfPeople,
        ["signing-declined"] = OfPeople,
        ["signing-not-signatory"] = OfPeople,
        ["signing-decided"] = OfPeople,
        ["lifecycle-fixed"] = OfPeople,
        ["lifecycle-settings-unfit"] = OfPeople,
        ["lifecycle-not-running"] = OfPeople,
        ["lifecycle-not-recurring"] = OfPeople,
        ["lifecycle-canceled"] = OfPeople,
    };

    public static IReadOnlyDictionary<string, string> OfSignicat { get; } = new Dictionary<string, string>
    {
        ["signicat-body-too-large"] =
            "a snapshot of so large a request would be as large; SignicatRuleTests of tests/FakeOneflow.Tests show it",
        ["signicat-route-unknown"] = "the client calls no path that is not there; SignicatRuleTests of tests/FakeOneflow.Tests show it",
    };
}
