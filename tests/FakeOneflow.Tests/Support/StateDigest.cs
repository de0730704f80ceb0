using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tests.Support;

/// <summary>
/// All that a tenant is made of as one text, so that two states can be compared: fields of fields, ids that are next
/// included.
/// </summary>
internal static class StateDigest
{
    // Not state, or not kept: locks, clocks that run by themselves, the journal, and what writes the log.
    private static readonly string[] Left =
    [
        "TenantGate", "Lock", "SemaphoreSlim", "RequestJournal", "TenantLog", "SeededSecrets", "RuleSwitches", "CancellationTokenSource",
            "FakeClock",
        // They lead to other tenants.
        "OneflowDirectory", "SignicatDirectory",
    ];

    public static string Of(object tenant)
    {
        var text = new StringBuilder();
        Write(tenant, text, new Dictionary<object, int>(ReferenceEqualityComparer.Instance));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>
    /// The same as text that does not tell how lists are stored, and whether equal values that never change are one object.
    /// </summary>
    public static string TextOf(object tenant)
    {
        var text = new StringBuilder();
        Write(tenant, text, new Dictionary<object, int>(ReferenceEqualityComparer.Instance), byContent: true);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, Dictionary<object, int> seen, bool byContent = false)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                return;
            case string or decimal or DateTimeOffset or DateOnly or TimeSpan or Guid or Enum:
                text.Append(CultureInfo.InvariantCulture, $"{value};");
                return;
            case ReadOnlyMemory<byte> bytes:
                text.Append(CultureInfo.InvariantCulture, $"{bytes.Length} bytes {Convert.ToHexStringLower(SHA256.HashData(bytes.Span))};");
                return;
            case System.Text.Json.Nodes.JsonNode json:
                text.Append(json.ToJsonString()).Append(';');
                return;
            case System.Text.Json.JsonElement element:
                text.Append(element.GetRawText()).Append(';');
                return;
            case Delegate act:
                text.Append(act.Method.Name).Append(';');
                return;
        }

        var type = value.GetType();
        if (type.IsPrimitive)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value};");
            return;
        }

        // Those of the compiler have no namespace, and arrays have that of their items.
        var isCollection = value is IEnumerable
            && (type.IsArray || type.Namespace?.StartsWith("System", StringComparison.Ordinal) != false);
        var isValue = type.IsValueType || (byContent && (isCollection || type.GetMethod("<Clone>$") is not null));
        if (!isValue)
        {
            if (seen.TryGetValue(value, out var number))
            {
                text.Append(CultureInfo.InvariantCulture, $"#{number};");
                return;
            }

            seen[value] = seen.Count;
        }

        if (Left.Contains(type.Name.Split('`')[0]))
            return;

        text.Append(byContent && isCollection ? "" : type.Name).Append('{');
        // Of what decides calls only that is state which the clock will make happen.
        if (value is TenantScheduler keeper)
            value = keeper.ScheduledWork;
        if (type.Name == "PriorityQueue`2")
            value = ((IEnumerable)type.GetProperty("UnorderedItems")!.GetValue(value)!).Cast<object>()
                .Select(item => item.ToString()!).Order(StringComparer.Ordinal).ToList();
        if (value is IEnumerable items && (isCollection || value is List<string>))
            WriteItems(items, text, seen, byContent);
        else
            WriteFields(value, value.GetType(), text, seen, byContent);
        text.Append('}');
    }

    // Dictionaries have no order of their own.
    private static void WriteItems(IEnumerable items, StringBuilder text, Dictionary<object, int> seen, bool byContent)
    {
        List<object?> all = [.. items.Cast<object?>()];
        if (items is IDictionary)
            all = [.. all.OrderBy(item => KeyOf(item!), StringComparer.Ordinal)];
        foreach (var item in all)
            Write(item, text, seen, byContent);
    }

    private static string KeyOf(object pair) =>
        Convert.ToString(pair.GetType().GetProperty("Key")!.GetValue(pair) is { } key ? key : "", CultureInfo.InvariantCulture) ?? "";

    private static void WriteFields(object value, Type type, StringBuilder text, Dictionary<object, int> seen, bool byContent)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                text.Append(field.Name).Append('=');
                Write(field.GetValue(value), text, seen, byContent);
            }
        }
    }
}
