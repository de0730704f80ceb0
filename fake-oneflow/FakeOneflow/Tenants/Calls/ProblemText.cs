using System.Globalization;
using System.Runtime.CompilerServices;

namespace OneflowFake.Tenants.Calls;

/// <summary>The text of a problem, put together only when there is one: a body can have half a million values that are fine.</summary>
[InterpolatedStringHandler]
internal ref struct ProblemText
{
    private DefaultInterpolatedStringHandler _text;

    /// <param name="literalLength">Characters that are always there.</param>
    /// <param name="formattedCount">The number of parts between them.</param>
    /// <param name="broken">Whether there is a problem.</param>
    /// <param name="isWanted">Whether the parts are needed.</param>
    public ProblemText(int literalLength, int formattedCount, bool broken, out bool isWanted)
    {
        isWanted = broken;
        if (broken)
            _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted(string? value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>Returns the text, which can be asked for once.</summary>
    public string Take() => _text.ToStringAndClear();
}
