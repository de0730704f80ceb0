namespace OneflowFake.Server.Responses;

/// <summary>The outcome of a call: a <see cref="Response"/>, or the violation of a rule.</summary>
internal abstract record OperationResult;
