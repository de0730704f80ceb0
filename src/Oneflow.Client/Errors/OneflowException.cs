using System.Collections.ObjectModel;

namespace Oneflow.Client;

/// <content>What Oneflow's problems say.</content>
public partial class OneflowException
{
    /// <summary>Oneflow's code, seven digits that begin with the status; null when the answer holds no problem. <see cref="OneflowErrorCodes"/> has those that are known.</summary>
    public int? ErrorCode => Problem?.ErrorCode;

    /// <summary>The id to quote to Oneflow's support; null when the answer holds none.</summary>
    public string? RequestId => Problem?.RequestId;

    /// <summary>Problems by parameter path, such as <c>parties[1].participants[2].email</c>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ParameterProblems
        => Problem?.ParameterProblems ?? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;
}
