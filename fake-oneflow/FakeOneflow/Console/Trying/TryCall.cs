namespace OneflowFake.Console.Trying;

/// <summary>A call of an operation that can be tried: what is filled in, and what was answered.</summary>
/// <param name="Values">The values of the fields by their names.</param>
/// <param name="Result">The response, with the journal entry of the call; null before one was sent.</param>
internal sealed record TryCall(IReadOnlyDictionary<string, string> Values, TryResult? Result)
{
    /// <summary>The field of the acting user.</summary>
    public const string User = "as";

    /// <summary>The field of the body.</summary>
    public const string Body = "body";

    /// <summary>The value of a field; empty when it has none.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>Name of the field of a parameter.</summary>
    public static string FieldOf(Node parameter) => $"{parameter["in"]}.{parameter["name"]}";

    /// <summary>
    /// The operation of a page as it can be tried: with values of the tenant, or with those of a form, and then it is sent.
    /// </summary>
    public static async Task<TryCall> OfAsync(PageCall call, Node operation, Node tenant)
    {
        if (call.Form is not { } form)
            return new(await TryDefaults.ReadAsync(call, operation, tenant), null);

        var fields = operation["parameters"].Items.Select(FieldOf).Concat([User, Body]);
        var filled = new TryCall(fields.ToDictionary(field => field, field => form[field]), null);
        return filled with { Result = await TrySender.SendAsync(call, operation, filled) };
    }
}
