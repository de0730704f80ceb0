using Microsoft.AspNetCore.Http;

namespace OneflowFake.Server.Bodies;

/// <summary>A body that was taken in, at most <see cref="Cap"/> of it, or <see cref="UploadForm.Cap"/> of a form.</summary>
internal sealed record RequestBody(string? ContentType, ReadOnlyMemory<byte> Bytes, bool IsCut)
{
    /// <summary>Bytes of a JSON body that the fake takes in; a contract is a few kilobytes.</summary>
    public const int Cap = 1024 * 1024;

    /// <summary>The form that the body is, for operations that take one.</summary>
    public UploadForm Form { get; private init; } = UploadForm.Malformed;

    public static RequestBody None { get; } = new(null, default, false);

    public bool IsJson => Is("application/json");

    /// <summary>True for every media type of JSON, such as the <c>application/json-patch+json</c> of generated clients.</summary>
    public bool IsAnyJson =>
        IsJson || Is("text/json")
        || (MediaType.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
            && MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private ReadOnlySpan<char> MediaType
    {
        get
        {
            var type = ContentType.AsSpan();
            var parameters = type.IndexOf(';');
            return (parameters >= 0 ? type[..parameters] : type).Trim();
        }
    }

    /// <summary>True when the body says that it is of a media type.</summary>
    public bool Is(string expected) => MediaType.Equals(expected, StringComparison.OrdinalIgnoreCase);

    public static async Task<RequestBody> ReadAsync(HttpRequest request, bool isForm, CancellationToken cancellation, int? most = null)
    {
        var cap = most ?? (isForm ? UploadForm.Cap : Cap);
        return await BodyBytes.ReadAsync(request.Body, request.ContentLength, cap, cancellation) is { } bytes
            ? await OfAsync(request.ContentType, bytes, isForm, cancellation)
            : new(request.ContentType, default, IsCut: true);
    }

    /// <summary>A body that came whole.</summary>
    public static async Task<RequestBody> OfAsync(
        string? contentType, ReadOnlyMemory<byte> bytes, bool isForm, CancellationToken cancellation)
    {
        var form = isForm ? await UploadForm.ReadAsync(contentType, bytes, cancellation) : UploadForm.Malformed;
        return new(contentType, bytes, IsCut: false) { Form = form };
    }
}
