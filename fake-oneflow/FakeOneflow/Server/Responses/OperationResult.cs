namespace OneflowFake.Server.Responses;

/// <summary>What became of a call: a <see cref="Response"/>, or the violation of a rule.</summary>
internal abstract record OperationResult;
