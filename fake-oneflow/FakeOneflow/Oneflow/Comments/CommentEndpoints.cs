using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Comments;

/// <summary>The operations of the tag Comments.</summary>
internal static class CommentEndpoints
{
    private const string All = "/contracts/{contract_id}/comments";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListComments, "GET", All, UserEmail.Optional, List) { IsList = true, TakesAll = true },
        new(OperationIds.CreateComment, "POST", All, UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.GetComment, "GET", All + "/{comment_id}", UserEmail.Optional, Get),
    ];

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.Comments, keys: null,
        (json, comment, contract) => CommentJson.Write(json, comment, contract, call));

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        var id = call.Id("comment_id");
        var comment = found.Contract.Comments.Find(candidate => candidate.Id == id);
        return call.RespondIfMissing(comment, CommentRules.Unknown) ?? Describe(call, found.Contract, comment!);
    }

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var request) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(request, "", check);
        var body = fields.Text("body", min: 1, required: true);
        var parentId = fields.OptionalInteger("parent_id");
        var isPrivate = fields.Flag("private") ?? false;
        var named = fields.Objects("participants")?.Select(item => item.Integer("participant_id", required: true)).ToHashSet();
        if (check.Violation is { } badComment)
            return badComment;

        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        var contract = found.Contract;
        var parent = contract.Comments.Find(comment => comment.Id == parentId);
        if (call.RefuseIf(named?.Except(contract.Participants.Select(participant => participant.Id)).Any() == true,
            CommentRules.ParticipantUnknown) is { } noParticipant)
            return noParticipant;

        if (call.RefuseIf(parentId is not null && parent is null, CommentRules.ParentUnknown) is { } noParent)
            return noParent;

        if (call.RefuseIf(parent?.ParentId is not null, CommentRules.ParentIsReply, "parent_id", "That of a reply.") is { } isReply)
            return isReply;

        var comment = Write(call, contract, body, parent?.Id, isPrivate, call.Tenant.Behavior.NotifiesNamedOnly ? named : null);
        contract.Comments.Add(comment);
        call.Record(contract, EventTypes.CommentCreate, comment.Id);
        return Describe(call, contract, comment);
    }

    // A user who is not a participant writes in the name of the first one of the owner side.
    private static Comment Write(
        ApiCall call, Contract contract, string body, long? parentId, bool isPrivate, HashSet<long>? named)
    {
        var sender = contract.FindParticipant(call.ActingUser) ?? contract.Participants.First(participant => participant.IsOwnerSide);
        return new(call.Tenant.Oneflow.PartIds.Next(), body, parentId, isPrivate, call.Now)
        {
            Sender = EventActor.Of(contract, sender),
            Recipients =
            [
                .. from participant in contract.Participants
                   where participant != sender && (participant.IsOwnerSide || !isPrivate)
                   where named?.Contains(participant.Id) != false
                   select EventActor.Of(contract, participant),
            ],
        };
    }

    private static Response Describe(ApiCall call, Contract contract, Comment comment) =>
        Response.Json(Json.Build(json => CommentJson.Write(json, comment, contract, call)));
}
