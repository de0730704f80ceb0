namespace OneflowFake.Signicat.Bodies;

/// <summary>The bodies of the Signature API, as <c>openapi/signicat.yaml</c> has it; a test compares the two.</summary>
internal static class SignatureSchemas
{
    public static ChoiceSchema RedirectMode { get; } = new(
    [
        "donot_redirect", "redirect", "iframe_with_webmessaging", "iframe_with_redirect",
        "iframe_with_redirect_and_webmessaging",
    ]);

    public static ObjectSchema SignerRedirect { get; } = new(
    [
        new("redirectMode", RedirectMode, IsRequired: true),
        new("domain", new TextSchema()),
        new("error", new TextSchema()),
        new("cancel", new TextSchema()),
        new("success", new TextSchema()),
    ]);

    public static ChoiceSchema SignatureMechanism { get; } = new(
    [
        "pkisignature", "identification", "handwritten", "handwritten_with_identification",
    ]);

    public static ChoiceSchema SignatureMethod { get; } = new(
    [
        "no_bankid", "no_bankid_mobile", "no_bankid_netcentric", "no_buypass", "se_bankid", "dk_nemid", "sms_otp",
        "unknown", "fi_eid", "itsme", "idin", "digid", "eherkenning", "mitid", "no_bankid_oidc", "no_bankid_csc",
        "no_commfides", "fi_tupas", "fi_mobiilivarmenne", "nl_digid", "es_dni", "ee_esteid", "mobile_connect",
        "identification_papers", "social",
    ]);

    public static ObjectSchema SignatureType { get; } = new(
    [
        new("mechanism", SignatureMechanism, IsRequired: true),
        new("signatureMethods", new ListSchema(SignatureMethod)),
        new("onEacceptUseHandWrittenSignature", new FlagSchema()),
    ]);

    public static ObjectSchema Mobile { get; } = new(
    [
        new("countryCode", new TextSchema()),
        new("number", new TextSchema()),
    ]);

    public static ObjectSchema OrganizationInfo { get; } = new(
    [
        new("orgNo", new TextSchema()),
        new("companyName", new TextSchema()),
        new("countryCode", new TextSchema()),
    ]);

    public static ObjectSchema SignerInfo { get; } = new(
    [
        new("firstName", new TextSchema()),
        new("lastName", new TextSchema()),
        new("email", new TextSchema()),
        new("mobile", Mobile),
        new("socialSecurityNumber", new TextSchema()),
        new("organizationInfo", OrganizationInfo),
        new("title", new TextSchema()),
    ]);

    public static ChoiceSchema AuthenticationMechanism { get; } = new(["off", "eid", "smsOtp", "eidAndSmsOtp"]);

    public static ObjectSchema SignerAuthentication { get; } = new(
    [
        new("mechanism", AuthenticationMechanism),
        new("socialSecurityNumber", new TextSchema()),
        new("signatureMethodUniqueId", new TextSchema()),
    ]);

    public static ObjectSchema ExtraInfo { get; } = new(
    [
        new("types", new ListSchema(new TextSchema())),
        new("specialProperties", new MapSchema(new TextSchema())),
    ]);

    public static ObjectSchema Addons { get; } = new(
    [
        new("types", new ListSchema(new TextSchema())),
    ]);

    public static ChoiceSchema SignatureLanguage { get; } = new(["EN", "NO", "DA", "SV", "FI", "NL", "DE"]);

    public static ObjectSchema DialogBefore { get; } = new(
    [
        new("useCheckBox", new FlagSchema()),
        new("title", new TextSchema()),
        new("message", new TextSchema()),
    ]);

    public static ObjectSchema DialogAfter { get; } = new(
    [
        new("title", new TextSchema()),
        new("message", new TextSchema()),
    ]);

    public static ObjectSchema Dialogs { get; } = new(
    [
        new("before", DialogBefore),
        new("after", DialogAfter),
    ]);

    public static ChoiceSchema ColorTheme { get; } = new(
    [
        "Default", "Black", "Blue", "Cyan", "Dark", "Lime", "Neutral", "Pink", "Purple", "Red", "Teal", "Indigo",
        "LightBlue", "DeepPurple", "Green", "LightGreen", "Yellow", "Amber", "Orange", "DeepOrange", "Brown", "Gray",
        "BlueGray", "OceanGreen", "GreenOcean",
    ]);

    public static ChoiceSchema ThemeMode { get; } = new(["Default", "Light", "Dark"]);

    public static ChoiceSchema Spinner { get; } = new(["Document", "Classic", "Cubes", "Bounce"]);

    public static ObjectSchema Styling { get; } = new(
    [
        new("colorTheme", ColorTheme),
        new("themeMode", ThemeMode),
        new("spinner", Spinner),
        new("hideTopBar", new FlagSchema()),
        new("backgroundColor", new TextSchema()),
    ]);

    public static ObjectSchema SignerUi { get; } = new(
    [
        new("language", SignatureLanguage),
        new("dialogs", Dialogs),
        new("styling", Styling),
    ]);

    public static ChoiceSchema NotificationSetting { get; } = new(["off", "sendSms", "sendEmail", "sendBoth"]);

    public static ObjectSchema NotificationSetup { get; } = new(
    [
        new("request", NotificationSetting),
        new("reminder", NotificationSetting),
        new("signatureReceipt", NotificationSetting),
        new("finalReceipt", NotificationSetting),
        new("canceled", NotificationSetting),
        new("expired", NotificationSetting),
    ]);

    public static ObjectSchema SignerNotifications { get; } = new(
    [
        new("setup", NotificationSetup),
        new("mergeFields", new MapSchema(new TextSchema())),
    ]);

    public static ObjectSchema CreateSignerRequest { get; } = new(
    [
        new("externalSignerId", new TextSchema { Min = 4, Max = 255 }, IsRequired: true),
        new("redirectSettings", SignerRedirect, IsRequired: true),
        new("signatureType", SignatureType, IsRequired: true),
        new("signerInfo", SignerInfo),
        new("authentication", SignerAuthentication),
        new("extraInfo", ExtraInfo),
        new("addons", Addons),
        new("ui", SignerUi),
        new("notifications", SignerNotifications),
        new("tags", new ListSchema(new TextSchema())),
        new("order", new IntegerSchema()),
        new("required", new FlagSchema()),
        new("signUrlExpires", new TextSchema { Format = TextFormat.Time }),
        new("getSocialSecurityNumber", new FlagSchema()),
    ]);

    public static ChoiceSchema SignaturePackageFormat { get; } = new(["xades", "pades", "no_bankid_pades"]);

    public static ObjectSchema PadesSettings { get; } = new(
    [
        new("primaryLanguage", SignatureLanguage),
        new("secondaryLanguage", SignatureLanguage),
        new("padesTemplateId", new TextSchema()),
    ]);

    public static ObjectSchema Packaging { get; } = new(
    [
        new("signaturePackageFormats", new ListSchema(SignaturePackageFormat)),
        new("padesSettings", PadesSettings),
    ]);

    public static ObjectSchema DataToSign { get; } = new(
    [
        new("title", new TextSchema()),
        new("description", new TextSchema()),
        new("base64Content", new TextSchema { Format = TextFormat.Base64 }, IsRequired: true),
        new("base64ContentStyleSheet", new TextSchema { Format = TextFormat.Base64 }),
        new("fileName", new TextSchema { Min = 3, Max = 100 }, IsRequired: true),
        new("convertToPDF", new FlagSchema()),
        new("packaging", Packaging),
    ]);

    public static ObjectSchema ContactDetails { get; } = new(
    [
        new("name", new TextSchema()),
        new("phone", new TextSchema()),
        new("email", new TextSchema(), IsRequired: true),
        new("url", new TextSchema()),
    ]);

    public static ObjectSchema EmailText { get; } = new(
    [
        new("language", SignatureLanguage, IsRequired: true),
        new("subject", new TextSchema()),
        new("text", new TextSchema()),
        new("senderName", new TextSchema()),
    ]);

    public static ObjectSchema SmsText { get; } = new(
    [
        new("language", SignatureLanguage, IsRequired: true),
        new("text", new TextSchema()),
        new("sender", new TextSchema()),
    ]);

    public static ObjectSchema SignRequestNotice { get; } = new(
    [
        new("includeOriginalFile", new FlagSchema()),
        new("email", new ListSchema(EmailText)),
        new("sms", new ListSchema(SmsText)),
    ]);

    public static ObjectSchema ReminderNotice { get; } = new(
    [
        new("chronSchedule", new TextSchema(), IsRequired: true),
        new("maxReminders", new IntegerSchema()),
        new("firstReminderAfter", new IntegerSchema()),
        new("email", new ListSchema(EmailText)),
        new("sms", new ListSchema(SmsText)),
    ]);

    public static ObjectSchema Receipt { get; } = new(
    [
        new("email", new ListSchema(EmailText)),
        new("sms", new ListSchema(SmsText)),
    ]);

    public static ObjectSchema FinalReceipt { get; } = new(
    [
        new("includeSignedFile", new FlagSchema()),
        new("email", new ListSchema(EmailText)),
        new("sms", new ListSchema(SmsText)),
    ]);

    public static ObjectSchema DocumentNotification { get; } = new(
    [
        new("signRequest", SignRequestNotice),
        new("reminder", ReminderNotice),
        new("signatureReceipt", Receipt),
        new("finalReceipt", FinalReceipt),
        new("canceledReceipt", Receipt),
        new("expiredReceipt", Receipt),
    ]);

    public static ObjectSchema DocumentSecurity { get; } = new(
    [
        new("oneTimeUse", new FlagSchema()),
        new("ipWhiteList", new ListSchema(new TextSchema())),
    ]);

    public static ObjectSchema TimeToLive { get; } = new(
    [
        new("deadline", new TextSchema { Format = TextFormat.Time }),
        new("deleteAfterHours", new IntegerSchema { Max = 168 }),
    ]);

    public static ObjectSchema Advanced { get; } = new(
    [
        new("tags", new ListSchema(new TextSchema())),
        new("attachments", new IntegerSchema()),
        new("requiredSignatures", new IntegerSchema()),
        new("createdByApplication", new TextSchema()),
        new("getSocialSecurityNumber", new FlagSchema()),
        new("extraInfo", ExtraInfo),
        new("security", DocumentSecurity),
        new("timeToLive", TimeToLive),
        new("departmentId", new TextSchema { Max = 100 }),
    ]);

    public static ObjectSchema CreateDocumentRequest { get; } = new(
    [
        new("signers", new ListSchema(CreateSignerRequest) { Max = 20 }, IsRequired: true),
        new("title", new TextSchema { Max = 300 }, IsRequired: true),
        new("description", new TextSchema()),
        new("externalId", new TextSchema { Min = 4, Max = 255 }, IsRequired: true),
        new("dataToSign", DataToSign),
        new("contactDetails", ContactDetails, IsRequired: true),
        new("notification", DocumentNotification),
        new("advanced", Advanced),
    ]);

    public static ObjectSchema UpdateDocumentRequest { get; } = new(
    [
        new("title", new TextSchema { Max = 300 }),
        new("description", new TextSchema()),
        new("notification", DocumentNotification),
        new("contactDetails", ContactDetails),
        new("advanced", Advanced),
    ]);

    public static ObjectSchema UpdateSignerRequest { get; } = new(
    [
        new("externalSignerId", new TextSchema { Min = 4, Max = 255 }),
        new("redirectSettings", SignerRedirect),
        new("signatureType", SignatureType),
        new("signerInfo", SignerInfo),
        new("authentication", SignerAuthentication),
        new("extraInfo", ExtraInfo),
        new("addons", Addons),
        new("ui", SignerUi),
        new("notifications", SignerNotifications),
        new("tags", new ListSchema(new TextSchema())),
        new("order", new IntegerSchema()),
        new("required", new FlagSchema()),
        new("signUrlExpires", new TextSchema { Format = TextFormat.Time }),
        new("getSocialSecurityNumber", new FlagSchema()),
    ]);

    public static ChoiceSchema AttachmentType { get; } = new(["show_accept", "read_accept", "sign"]);

    public static ObjectSchema CreateAttachmentRequest { get; } = new(
    [
        new("fileName", new TextSchema(), IsRequired: true),
        new("title", new TextSchema(), IsRequired: true),
        new("data", new TextSchema { Format = TextFormat.Base64 }, IsRequired: true),
        new("convertToPdf", new FlagSchema()),
        new("signers", new ListSchema(new TextSchema { Format = TextFormat.Id })),
        new("description", new TextSchema()),
        new("type", AttachmentType),
    ]);

    public static ObjectSchema UpdateAttachmentRequest { get; } = new(
    [
        new("fileName", new TextSchema()),
        new("title", new TextSchema()),
        new("data", new TextSchema { Format = TextFormat.Base64 }),
        new("convertToPdf", new FlagSchema()),
        new("signers", new ListSchema(new TextSchema { Format = TextFormat.Id })),
        new("description", new TextSchema()),
        new("type", AttachmentType),
    ]);

    public static ObjectSchema SignerOverrides { get; } = new(
    [
        new("emailOverride", new TextSchema()),
        new("mobileOverride", Mobile),
    ]);

    public static ObjectSchema ManualReminder { get; } = new(
    [
        new("notificationSetting", NotificationSetting, IsRequired: true),
        new("signers", new MapSchema(SignerOverrides)),
    ]);
}
