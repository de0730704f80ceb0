namespace Oneflow.Cli;

/// <summary>The exit codes of the command.</summary>
public static class ExitCodes
{
    /// <summary>Success.</summary>
    public const int Success = 0;

    /// <summary>It got no answer, or one that is not documented.</summary>
    public const int Failure = 1;

    /// <summary>It was called wrongly, or a setting is missing or malformed.</summary>
    public const int BadUsage = 2;

    /// <summary>Oneflow or Signicat refused the request with a documented status.</summary>
    public const int Refused = 3;

    /// <summary>Two specs differ by a change that was not to be there.</summary>
    public const int ChangeFound = 4;

    /// <summary>It was stopped, by Ctrl-C or a signal.</summary>
    public const int Stopped = 130;
}
