using System.Collections.ObjectModel;

namespace Oneflow.Client;

/// <content>What Oneflow's problems say.</content>
public partial class OneflowException
{
    /// <summary>Oneflow's code, seven digits that begin with the status; null when the answer holds no problem. <see cref="OneflowErrorCodes"/> has those that are known.</summary>
    public int? ErrorCode => Problem?.ErrorCode;

    /// <summary>The request id to quote to Oneflow's support, the same as in the log; null when the response holds none.</summary>
    public string? RequestId => Problem?.RequestId ?? Error.RequestId;

    /// <summary>Problems by parameter path, such as <c>parties[1].participants[2].email</c>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ParameterProblems
        => Problem?.ParameterProblems ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
}
