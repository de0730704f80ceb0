namespace ApiWrappers;

/// <summary>What an error shows of the part of a body that was read.</summary>
/// <param name="Text">Its beginning, without credentials.</param>
/// <param name="IsCut">Whether there was more of it.</param>
internal sealed record ShownBody(string Text, bool IsCut);
