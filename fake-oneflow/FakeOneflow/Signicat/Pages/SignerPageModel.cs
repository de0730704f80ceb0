namespace OneflowFake.Signicat.Pages;

/// <summary>The page on which a signer signs a document or rejects it.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Name">Name of the signer.</param>
/// <param name="Action">Where the form goes.</param>
/// <param name="Obstacle">Why the signer cannot sign now; null when it can.</param>
internal sealed record SignerPageModel(string Title, string Name, string Action, string? Obstacle)
{
    public const string Sign = "sign";
    public const string Reject = "reject";
}
