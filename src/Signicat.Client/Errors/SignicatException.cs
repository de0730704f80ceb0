namespace Signicat.Client;

/// <content>What Signicat's problems say.</content>
public partial class SignicatException
{
    /// <summary>Signicat's code, such as <c>ID-1000</c>, or the OAuth error code; null when the answer holds none.</summary>
    public string? Code => Problem?.Code ?? Problem?.Error;

    /// <summary>The id by which the Dashboard finds the request; null when the answer holds none.</summary>
    public string? RequestId => Problem?.RequestId ?? Error.RequestId;

    /// <summary>What is wrong with single fields of the request; empty when nothing was said of any.</summary>
    public IReadOnlyList<FieldProblem> FieldProblems => Problem?.Errors ?? [];
}
