namespace ApiWrappers;

/// <summary>A stream that stays open when the content that reads it is disposed of: it is the caller's.</summary>
internal sealed class BorrowedStream(Stream inner) : StreamWrapper(inner);
