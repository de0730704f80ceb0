namespace OneflowFake.Signicat.Documents;

/// <summary>The progress of a document.</summary>
internal enum DocumentState
{
    Unsigned,
    WaitingForAttachments,
    PartialSigned,
    Signed,
    Canceled,
    Expired,
}
