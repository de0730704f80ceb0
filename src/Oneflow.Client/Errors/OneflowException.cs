using System.Collections.ObjectModel;

namespace Oneflow.Client;

/// <content>The members of Oneflow's problems.</content>
public partial class OneflowException
{
    /// <summary>
    /// Oneflow's error code, seven digits that begin with the status; null when the response contains no problem.
    /// <see cref="OneflowErrorCodes"/> lists the known ones.
    /// </summary>
    public int? ErrorCode => Problem?.ErrorCode;

    /// <summary>The request id to quote to Oneflow's support, the same as in the log; null when the response contains none.</summary>
    public string? RequestId => Problem?.RequestId ?? Error.RequestId;

    /// <summary>The problems by parameter path, such as <c>parties[1].participants[2].email</c>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ParameterProblems
        => Problem?.ParameterProblems ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
}
