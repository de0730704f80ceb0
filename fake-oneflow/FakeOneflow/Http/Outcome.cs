namespace FakeOneflow.Http;

/// <summary>What became of a call: an <see cref="Answer"/>, or a <see cref="Refusal"/> by a rule.</summary>
internal abstract record Outcome;
