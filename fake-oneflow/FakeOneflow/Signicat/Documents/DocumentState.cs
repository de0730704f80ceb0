namespace OneflowFake.Signicat.Documents;

/// <summary>How far a document has come.</summary>
internal enum DocumentState
{
    Unsigned,
    WaitingForAttachments,
    PartialSigned,
    Signed,
    Canceled,
    Expired,
}
