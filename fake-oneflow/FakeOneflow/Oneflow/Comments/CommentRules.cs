using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Comments;

/// <summary>Rules about comments.</summary>
internal static class CommentRules
{
    public static Rule Unknown { get; } = new(
        "comment-unknown", 404, [OperationIds.GetComment], "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "The contract has no comment with this id.");

    public static Rule ParentUnknown { get; } = new(
        "comment-parent-unknown", 404, [OperationIds.CreateComment], "docs/handling-errors-with-error-codes",
        Confidence.Inferred, "The contract has no comment with this id to reply to.");

    public static Rule ParentIsReply { get; } = new(
        "comment-parent-is-reply", 400, [OperationIds.CreateComment], "docs/comment", Confidence.Documented,
        "The comment to reply to is a reply itself.");

    public static Rule ParticipantUnknown { get; } = new(
        "comment-participant-unknown", 404, [OperationIds.CreateComment], "docs/comment", Confidence.Inferred,
        "The contract has no participant with an id that the comment names.");

}
