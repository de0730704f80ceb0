namespace OneflowFake.Comparison.Comparing;

/// <summary>The kinds of differences, as a report names them.</summary>
internal static class DifferenceKinds
{
    /// <summary>Another status.</summary>
    public const string Status = "status";

    /// <summary>Another kind of body, such as HTML instead of JSON.</summary>
    public const string Body = "body";

    /// <summary>A member of the real response that the fake's lacks.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>A member of the fake's response that the real one lacks.</summary>
    public const string ExtraMember = "extra-member";

    /// <summary>Another JSON type.</summary>
    public const string Type = "type";

    /// <summary>Null on one side only.</summary>
    public const string Null = "null";

    /// <summary>A text of another form, such as a time without its offset.</summary>
    public const string Format = "format";

    /// <summary>Another value of a member whose values are words of the API.</summary>
    public const string Value = "value";

    /// <summary>Another code or title in the body of a refusal.</summary>
    public const string ErrorCode = "error-code";

    /// <summary>Other words in the body of a refusal.</summary>
    public const string Wording = "wording";

    /// <summary>A header of the real response that the fake's lacks.</summary>
    public const string MissingHeader = "missing-header";

    /// <summary>A header of the fake's response that the real one lacks.</summary>
    public const string ExtraHeader = "extra-header";

    /// <summary>Another value of a header.</summary>
    public const string Header = "header";
}
