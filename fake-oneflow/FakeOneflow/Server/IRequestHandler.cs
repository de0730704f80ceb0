using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;

namespace OneflowFake.Server;

/// <summary>A part of the server that serves the requests of some paths.</summary>
internal interface IRequestHandler
{
    /// <summary>True when pages of other origins may read what it serves.</summary>
    bool AllowsForeignReads => true;

    /// <summary>True when a link of another site may lead to it, even if pages of that site cannot read it.</summary>
    bool AllowsForeignVisits => false;

    /// <summary>True when a request is for this part.</summary>
    bool Owns(HttpRequest request);

    /// <summary>Serves a request.</summary>
    Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation);
}
