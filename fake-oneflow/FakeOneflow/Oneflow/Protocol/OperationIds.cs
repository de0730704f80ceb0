using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>The operation ids of <c>openapi/oneflow.yaml</c>, and the groups of operations that rules speak of.</summary>
internal static class OperationIds
{
    public const string GetApiRoot = "getApiRoot";
    public const string Ping = "ping";
    public const string GetAccount = "getAccount";
    public const string ListUsers = "listUsers";
    public const string ListWorkspaces = "listWorkspaces";
    public const string GetWorkspace = "getWorkspace";
    public const string CreateFolder = "createFolder";
    public const string ListTags = "listTags";
    public const string CreateTag = "createTag";
    public const string ListContacts = "listContacts";
    public const string CreateContact = "createContact";
    public const string GetContact = "getContact";
    public const string UpdateContact = "updateContact";
    public const string DeleteContact = "deleteContact";
    public const string ListTemplates = "listTemplates";
    public const string GetTemplate = "getTemplate";
    public const string ListTemplateTypes = "listTemplateTypes";
    public const string CreateTemplateType = "createTemplateType";
    public const string GetTemplateType = "getTemplateType";
    public const string UpdateTemplateType = "updateTemplateType";
    public const string DeleteTemplateType = "deleteTemplateType";
    public const string UpdateTemplateTypeDataFields = "updateTemplateTypeDataFields";
    public const string ListTemplateTypeDataFields = "listTemplateTypeDataFields";
    public const string GetContractCreateData = "getContractCreateData";
    public const string CreateContract = "createContract";
    public const string ListContracts = "listContracts";
    public const string GetContract = "getContract";
    public const string UpdateContract = "updateContract";
    public const string DeleteContract = "deleteContract";
    public const string MoveContract = "moveContract";
    public const string PublishContract = "publishContract";
    public const string ListParties = "listParties";
    public const string CreateParty = "createParty";
    public const string GetParty = "getParty";
    public const string UpdateParty = "updateParty";
    public const string DeleteParty = "deleteParty";
    public const string CreateParticipant = "createParticipant";
    public const string UpdateParticipant = "updateParticipant";
    public const string DeleteParticipant = "deleteParticipant";
    public const string CreateAccessLink = "createAccessLink";
    public const string ListContractDataFields = "listContractDataFields";
    public const string UpdateContractDataFields = "updateContractDataFields";
    public const string UpdateContractDataField = "updateContractDataField";
    public const string ListProductGroups = "listProductGroups";
    public const string UpdateProductGroups = "updateProductGroups";
    public const string GetProductGroup = "getProductGroup";
    public const string UpdateProductGroup = "updateProductGroup";
    public const string CreateProduct = "createProduct";
    public const string UpdateProductInGroup = "updateProductInGroup";
    public const string ListProducts = "listProducts";
    public const string GetProduct = "getProduct";
    public const string UpdateProduct = "updateProduct";
    public const string DeleteProduct = "deleteProduct";
    public const string ListComments = "listComments";
    public const string CreateComment = "createComment";
    public const string GetComment = "getComment";
    public const string CreateReminder = "createReminder";
    public const string ListContractFiles = "listContractFiles";
    public const string UploadContractFile = "uploadContractFile";
    public const string GetContractFile = "getContractFile";
    public const string ListContractEvents = "listContractEvents";
    public const string GetContractEvent = "getContractEvent";
    public const string ListWebhooks = "listWebhooks";
    public const string CreateWebhook = "createWebhook";
    public const string GetWebhook = "getWebhook";
    public const string UpdateWebhook = "updateWebhook";
    public const string DeleteWebhook = "deleteWebhook";

    public static IReadOnlyList<string> All { get; } = Where(_ => true);

    /// <summary>Operations that need a token.</summary>
    public static IReadOnlyList<string> WithToken { get; } = Where(operation => !operation.IsOpen);

    /// <summary>Operations that read <c>x-oneflow-user-email</c>.</summary>
    public static IReadOnlyList<string> WithUser { get; } = Where(operation => operation.UserEmail != UserEmail.Unused);

    /// <summary>Operations that cannot be served without an acting user.</summary>
    public static IReadOnlyList<string> WithRequiredUser { get; } =
        Where(operation => operation.UserEmail == UserEmail.Required);

    public static IReadOnlyList<string> Lists { get; } = Where(operation => operation.IsList);

    public static IReadOnlyList<string> SortedLists { get; } = Where(operation => operation.IsSorted);

    /// <summary>Operations that read a JSON body.</summary>
    public static IReadOnlyList<string> WithBody { get; } = Where(operation => operation.HasBody && !operation.HasForm);

    /// <summary>Operations whose path has a segment that varies, such as <c>{contract_id}</c>.</summary>
    public static IReadOnlyList<string> With(string variable) =>
        Where(operation => operation.Template.Split('/').Contains(variable));

    private static string[] Where(Func<Operation, bool> predicate) =>
        [.. OneflowResources.Operations.Where(predicate).Select(operation => operation.Id)];
}
