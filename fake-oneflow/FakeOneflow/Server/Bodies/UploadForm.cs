using System.Runtime.InteropServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace OneflowFake.Server.Bodies;

/// <summary>A form with a file, as far as it could be read.</summary>
internal sealed record UploadForm
{
    private const int MaxHeaders = 8 * 1024;
    private const int MaxNamed = 20;
    private const int MaxName = 100;

    /// <summary>The parts that a form has.</summary>
    public static IReadOnlyList<string> Known { get; } = ["file", "upload_as"];

    /// <summary>Bytes of an upload that the fake takes in.</summary>
    public const int Cap = 10 * 1024 * 1024;

    /// <summary>A request without a form.</summary>
    public static UploadForm Malformed { get; } = new() { IsMalformed = true };

    public bool IsMalformed { get; init; }
    public bool HasFile { get; init; }
    public string FileName { get; init; } = "";
    public ReadOnlyMemory<byte> Content { get; init; }
    public string? UploadAs { get; init; }

    /// <summary>Names of parts besides those of <see cref="Known"/>; empty for a part without a name.</summary>
    public IReadOnlyList<string> UnknownParts { get; private init; } = [];

    /// <summary>Names of parts that came more than once.</summary>
    public IReadOnlyList<string> RepeatedParts { get; private init; } = [];

    public static async Task<UploadForm> ReadAsync(string? contentType, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 70 } boundary)
            return Malformed;

        using var bytes = MemoryMarshal.TryGetArray(body, out var whole)
            ? new MemoryStream(whole.Array!, whole.Offset, whole.Count, writable: false)
            : new MemoryStream(body.ToArray());
        var reader = new MultipartReader(boundary.ToString(), bytes) { HeadersLengthLimit = MaxHeaders };
        try
        {
            var form = new UploadForm();
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                form = await form.TakeAsync(section, body, cancellation);
            return form;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return Malformed;
        }
    }

    private async Task<UploadForm> TakeAsync(MultipartSection section, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        // A part of the body, so that an upload is held once.
        var content = body.Slice((int)section.BaseStreamOffset!.Value, await LengthAsync(section.Body, cancellation));
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            return WithUnknown("");

        return HeaderUtilities.RemoveQuotes(disposition.Name).Value switch
        {
            "file" when HasFile => WithRepeated("file"),
            "upload_as" when UploadAs is not null => WithRepeated("upload_as"),
            "file" => this with
            {
                HasFile = true,
                FileName = NameOf(disposition),
                Content = content,
            },
            "upload_as" => this with { UploadAs = System.Text.Encoding.UTF8.GetString(content.Span) },
            var unknown => WithUnknown(unknown ?? ""),
        };
    }

    private UploadForm WithUnknown(string name) => UnknownParts.Count < MaxNamed && !UnknownParts.Contains(name)
        ? this with { UnknownParts = [.. UnknownParts, name.Length > MaxName ? name[..MaxName] : name] }
        : this;

    private UploadForm WithRepeated(string name) =>
        RepeatedParts.Contains(name) ? this : this with { RepeatedParts = [.. RepeatedParts, name] };

    private static async Task<int> LengthAsync(Stream section, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var (length, read) = (0, 0);
        while ((read = await section.ReadAsync(buffer, cancellation)) > 0)
            length += read;
        return length;
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        var path = HeaderUtilities.RemoveQuotes(name).Value ?? "";
        // Without the folders of any system, whatever this one is.
        return path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
    }
}
