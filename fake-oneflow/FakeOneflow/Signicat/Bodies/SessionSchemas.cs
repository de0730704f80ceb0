namespace OneflowFake.Signicat.Bodies;

/// <summary>The bodies of the Identification API, as <c>openapi/signicat.yaml</c> has it; a test compares the two.</summary>
internal static class SessionSchemas
{
    public static ChoiceSchema SessionFlow { get; } = new(["redirect", "iframe", "headless"]);

    public static ChoiceSchema IdentityProvider { get; } = new(
    [
        "no_bankid", "no_bankid_netcentric", "no_bankid_mobile", "se_bankid", "no_buypass", "dk_nemid", "mitid", "ftn",
        "sms_otp", "email_otp", "freja", "github", "google", "linkedin", "microsoft", "itsme", "idin", "digid",
        "eherkenning",
    ]);

    public static ChoiceSchema SessionLanguage { get; } = new(["en", "no", "sv", "da", "fi", "de", "nl"]);

    public static ChoiceSchema SessionInclude { get; } = new(
    [
        "name", "phone_number", "date_of_birth", "nin", "email", "organization", "nin_consent",
        "resource.vipps_aml_person",
    ]);

    public static ObjectSchema SessionRedirect { get; } = new(
    [
        new("successUrl", new TextSchema()),
        new("abortUrl", new TextSchema()),
        new("errorUrl", new TextSchema()),
    ]);

    public static ObjectSchema IframeSettings { get; } = new(
    [
        new("parentDomains", new ListSchema(new TextSchema())),
        new("postMessageTargetOrigin", new TextSchema()),
    ]);

    public static ChoiceSchema SessionThemeMode { get; } = new(["light", "dark"]);

    public static ChoiceSchema SessionColorTheme { get; } = new(["default", "light_blue"]);

    public static ObjectSchema TopBar { get; } = new(
    [
        new("title", new TextSchema()),
        new("foregroundColor", new TextSchema()),
        new("backgroundColor", new TextSchema()),
    ]);

    public static ObjectSchema SessionUi { get; } = new(
    [
        new("hideProviderHeader", new FlagSchema()),
        new("hideFooter", new FlagSchema()),
        new("themeMode", SessionThemeMode),
        new("colorTheme", SessionColorTheme),
        new("topBar", TopBar),
    ]);

    public static ObjectSchema PrefilledInput { get; } = new(
    [
        new("nin", new TextSchema()),
        new("phoneNumber", new TextSchema()),
        new("dateOfBirth", new TextSchema()),
        new("username", new TextSchema()),
    ]);

    public static ObjectSchema CreateSessionRequest { get; } = new(
    [
        new("flow", SessionFlow, IsRequired: true),
        new("allowedProviders", new ListSchema(IdentityProvider)),
        new("language", SessionLanguage),
        new("include", new ListSchema(SessionInclude)),
        new("redirectSettings", SessionRedirect),
        new("iframeSettings", IframeSettings),
        new("externalReference", new TextSchema()),
        new("departmentId", new TextSchema()),
        new("ui", SessionUi),
        new("prefilledInput", PrefilledInput),
    ]);

    public static ObjectSchema LegacyReturnUrls { get; } = new(
    [
        new("Error", new TextSchema(), IsRequired: true),
        new("Abort", new TextSchema(), IsRequired: true),
        new("Success", new TextSchema(), IsRequired: true),
    ]);

    public static ObjectSchema LegacyFrame { get; } = new(
    [
        new("Domain", new TextSchema(), IsRequired: true),
        new("WebMessaging", new FlagSchema()),
        new("Height", new IntegerSchema()),
    ]);

    public static ObjectSchema CreateLegacySessionRequest { get; } = new(
    [
        new("IdentityProvider", new TextSchema()),
        new("ReturnUrls", LegacyReturnUrls, IsRequired: true),
        new("iFrame", LegacyFrame),
        new("Language", new TextSchema()),
        new("GetSocialSecurityNumber", new FlagSchema()),
        new("PreFilledSocialSecurityNumber", new TextSchema()),
        new("PageTitle", new TextSchema()),
        new("ExternalReference", new TextSchema()),
        new("Addonservices", new MapSchema(new TextSchema())),
    ]);
}
