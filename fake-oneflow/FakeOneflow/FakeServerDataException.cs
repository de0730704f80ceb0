namespace OneflowFake;

/// <summary>
/// The data directory cannot be used: it or its file cannot be read or written, is in use, or comes from another version.
/// The message names the file and says what to do.
/// </summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="inner">What was found.</param>
public sealed class FakeServerDataException(string message, Exception? inner = null) : Exception(message, inner);
