using System.Globalization;

namespace ApiWrappers;

/// <summary>A documented success, and the reader of its body.</summary>
internal abstract class ApiSuccess<T>(string statuses)
{
    /// <summary>False when there is nothing to read.</summary>
    public virtual bool HasBody => true;

    /// <summary>True when null is a value of the body.</summary>
    public virtual bool AllowsNull => false;

    /// <summary>True when the body is JSON.</summary>
    public virtual bool IsJson => false;

    /// <summary>The rank of the success for a status: higher is more specific, 0 when it is for other statuses.</summary>
    public int RankOf(int status) => statuses switch
    {
        "default" => 1,
        ['2', 'X' or 'x', 'X' or 'x'] => status is >= 200 and < 300 ? 2 : 0,
        _ => int.TryParse(statuses, CultureInfo.InvariantCulture, out var exact) && exact == status ? 3 : 0,
    };

    /// <summary>Reads the body.</summary>
    /// <returns>The value; null when the body is a JSON null.</returns>
    public abstract ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken);
}
