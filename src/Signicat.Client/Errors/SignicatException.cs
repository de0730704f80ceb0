namespace Signicat.Client;

/// <content>The members of Signicat's problems.</content>
public partial class SignicatException
{
    /// <summary>Signicat's error code, such as <c>ID-1000</c>, or the OAuth error code; null when the response contains none.</summary>
    public string? Code => Problem?.Code ?? Problem?.Error;

    /// <summary>The id of the request, to find it in the Dashboard, the same as in the log; null when the response contains none.</summary>
    public string? RequestId => Problem?.RequestId ?? Error.RequestId;

    /// <summary>The problems of single fields of the request; empty when there are none.</summary>
    public IReadOnlyList<FieldProblem> FieldProblems => Problem?.Errors ?? [];
}
