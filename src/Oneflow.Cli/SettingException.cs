namespace Oneflow.Cli;

/// <summary>A setting is missing or malformed; the message says which, and what to do.</summary>
/// <param name="message">One sentence for the user.</param>
public sealed class SettingException(string message) : Exception(message);
