namespace OneflowFake.Server.Responses;

/// <summary>Errors of the fake itself, in the shape of the control API's.</summary>
internal static class FakeError
{
    /// <summary>A response with an error.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="rule">Id of the vendor's rule that decided; null when the error is not about one.</param>
    public static Response Of(int status, string message, string? rule = null) =>
        Response.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("error", message);
                if (rule is not null)
                    json.WriteString("rule", rule);
                json.WriteEndObject();
            }),
            status);
}
