namespace ApiWrappers;

/// <summary>What an error shows of a body.</summary>
/// <param name="Text">The beginning of the body, without credentials.</param>
/// <param name="IsTruncated">Whether there was more, or would have been.</param>
internal sealed record ShownBody(string Text, bool IsTruncated)
{
    public static ShownBody None { get; } = new("", false);
}
