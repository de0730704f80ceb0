using System.Text;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Overlays;

/// <summary>Reads the text of a path from left to right.</summary>
internal sealed class JsonPathScanner(string text, SpecPlace place)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public bool IsQuote => !IsAtEnd && text[_at] is '\'' or '"';

    public void Blanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    public bool Take(string sign)
    {
        if (!text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal))
            return false;
        _at += sign.Length;
        return true;
    }

    public void Expect(char sign)
    {
        if (!Take(sign.ToString()))
            throw Wrong($"expected '{sign}'");
    }

    /// <summary>A name without quotes.</summary>
    public string Name()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '$'))
            _at++;
        return _at > from ? text[from.._at] : throw Wrong("expected a name; put one with other signs in quotes, as in ['/orders']");
    }

    public string Number()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsAsciiDigit(text[_at]) || text[_at] is '-' or '.'))
            _at++;
        return _at > from && int.TryParse(text[from.._at], out _)
            ? text[from.._at]
            : throw Wrong("expected a name in quotes, an index, '*' or '?'; slices are not supported");
    }

    public string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (!IsAtEnd && text[_at] != quote)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            value.Append(text[_at++]);
        }

        Expect(quote);
        return value.ToString();
    }

    /// <summary>A value without quotes: a number, true, false or null.</summary>
    public string Bare()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '.' or '+'))
            _at++;
        return _at > from ? text[from.._at] : throw Wrong("expected a value");
    }

    public SpecException Wrong(string what)
        => new("OPENAPI030", place, $"the target '{text}' is not a JSONPath that is supported: {what} at character {_at + 1}.");
}
