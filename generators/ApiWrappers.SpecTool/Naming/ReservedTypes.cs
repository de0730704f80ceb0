namespace ApiWrappers.SpecTool.Naming;

/// <summary>
/// The names of types that generated code uses, which no class generated from a schema may have. A test compares them with the public
/// types of the runtime.
/// </summary>
internal static class ReservedTypes
{
    public static IReadOnlyList<string> All { get; } =
    [
        // The runtime.
        "ApiAccept", "ApiBody", "ApiCallOptions", "ApiClientAttribute", "ApiCommonStatusAttribute", "ApiCredential",
        "ApiDuration", "ApiDurationConverter", "ApiEmpty", "ApiError", "ApiErrorKind", "ApiErrorMessage", "ApiException",
        "ApiFieldStyle", "ApiFile", "ApiForm",
        "ApiHeaders", "ApiJson", "ApiJsonTypes", "ApiHttp", "ApiNullableItems", "ApiNullableItemsAttribute",
        "ApiOperation",
        "ApiOperationAttribute", "ApiOptionsCheck", "ApiPages", "ApiPagingAttribute", "ApiParameterAttribute", "ApiPath",
        "ApiPipeline", "ApiPipelineOptions", "ApiRateLimiter", "ApiRateLimits", "ApiRequestId", "ApiResourceAttribute",
        "ApiResponse", "ApiResponseExtensions", "ApiResult", "ApiResultExtensions", "ApiRetryOptions", "ApiRetrySafety",
        "ApiSecurityAttribute", "ApiSettings", "ApiStatusAttribute", "ApiStatusReason", "ApiSuccesses", "ApiTelemetry",
        "ApiText", "ApiTierAttribute", "ApiTime", "ApiTimeConverter", "ApiUnionConverter", "ApiWrappers", "BasicCredential",
        "CalendarPeriod", "CalendarPeriodConverter", "CookieCredential", "DecimalTextConverter", "HeaderCredential",
        "IApiExtensible", "IApiProblem", "IApiUnion", "IApiValue", "IOpenEnumeration", "OAuth2ClientAuthentication",
        "OAuth2ClientId", "OAuth2ClientOptions", "OAuth2ClientSecret", "OAuth2Credential", "OAuth2ScopeSet", "OAuth2Token",
        "OAuth2TokenCache", "OAuth2TokenCacheOptions", "OAuth2TokenException", "OAuth2TokenRequest", "OAuth2TokenResult",
        "OAuth2TokenSharing", "OAuth2TokenSource", "OffsetDateTimeConverter", "OpenEnumConverter", "OptionalValue",
        "OptionalValueConverter", "PercentTextConverter", "PeriodUnit", "QueryCredential", "SecretText", "Sort", "TimeRange",
        "TokenResponse", "UploadContent",

        // Members of every object: the JSON context has a property for each type.
        "UnknownMembers",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",

        // .NET.
        "Action", "ArgumentException", "ArgumentNullException", "Attribute", "Boolean", "Byte", "CancellationToken", "Convert",
        "CreateTypeInfo", "TypeInfoOf", "DateOnly",
        "DateTime", "DateTimeOffset", "Decimal", "Default", "Dictionary", "Double", "Enum", "Enumerable", "Exception", "Experimental",
        "ExperimentalAttribute", "Func", "GetTypeInfo", "Guid", "HttpClient", "HttpMethod", "HttpRequestMessage", "HttpResponseMessage",
        "HttpStatusCode", "IAsyncEnumerable", "IDictionary", "IEnumerable", "IEquatable", "IList", "IProgress", "IReadOnlyDictionary",
        "IReadOnlyList", "Int16", "Int32", "Int64", "InvalidOperationException", "JsonConstructor", "JsonConverter", "JsonDerivedType",
        "JsonElement", "JsonException", "JsonExtensionData", "JsonIgnore", "JsonIgnoreCondition", "JsonInclude", "JsonNumberHandling",
        "JsonPolymorphic", "JsonPropertyInfo", "JsonPropertyName", "JsonRequired", "JsonSerializable", "JsonSerializer",
        "JsonSerializerContext", "JsonSerializerOptions", "JsonSourceGenerationOptions", "JsonTypeInfo", "JsonUnknownDerivedTypeHandling",
        "KeyValuePair", "List", "Math", "Memory", "Microsoft", "NotSupportedException", "Nullable", "Object", "Obsolete", "Options",
        "ReadOnlyMemory", "ReadOnlySpan", "SByte", "Single", "Span", "Stream", "String", "StringComparer", "StringComparison", "System",
        "Task", "Thread", "TimeOnly", "TimeSpan", "Tuple", "Type", "UInt16", "UInt32", "UInt64", "Uri", "UriKind", "Utf8JsonReader",
        "Utf8JsonWriter", "ValueTask", "ValueType", "Version",
    ];
}
