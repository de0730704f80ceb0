namespace ContractTests.Scenarios;

/// <summary>Why an operation has no scenario yet. Whoever gives it one takes it out of here.</summary>
internal static class Reasons
{
    private const string NotWritten = "fake-oneflow serves it, tests/FakeOneflow.Tests show it; its scenarios are not written yet";

    public static IReadOnlyDictionary<string, string> WithoutScenarios { get; } = new Dictionary<string, string>
    {
        ["getTemplate"] = NotWritten,
        ["listTemplateTypes"] = NotWritten,
        ["createTemplateType"] = NotWritten,
        ["getTemplateType"] = NotWritten,
        ["updateTemplateType"] = NotWritten,
        ["deleteTemplateType"] = NotWritten,
        ["updateTemplateTypeDataFields"] = NotWritten,
        ["listTemplateTypeDataFields"] = NotWritten,
        ["getContractCreateData"] = NotWritten,
        ["listProductGroups"] = NotWritten,
        ["updateProductGroups"] = NotWritten,
        ["getProductGroup"] = NotWritten,
        ["updateProductGroup"] = NotWritten,
        ["createProduct"] = NotWritten,
        ["updateProductInGroup"] = NotWritten,
        ["listProducts"] = NotWritten,
        ["getProduct"] = NotWritten,
        ["updateProduct"] = NotWritten,
        ["deleteProduct"] = NotWritten,
        ["listComments"] = NotWritten,
        ["createComment"] = NotWritten,
        ["getComment"] = NotWritten,
        ["createReminder"] = NotWritten,
        ["listContractFiles"] = NotWritten,
        ["uploadContractFile"] = NotWritten,
        ["getContractFile"] = NotWritten,
        ["listContractEvents"] = NotWritten,
        ["getContractEvent"] = NotWritten,
        ["createWebhook"] = NotWritten,
        ["listWebhooks"] = NotWritten,
        ["getWebhook"] = NotWritten,
        ["updateWebhook"] = NotWritten,
        ["deleteWebhook"] = NotWritten,
    };
}
