namespace ApiWrappers;

/// <summary>The part of a body that an error shows.</summary>
/// <param name="Text">The text, without credentials.</param>
/// <param name="IsCut">True when there was more.</param>
internal sealed record ShownBody(string Text, bool IsCut);
