using System.Reflection;
using System.Reflection.Emit;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tenants;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>All state of a tenant changes through <see cref="Undo"/>, so that a refused call can change none of it.</summary>
public sealed class TrackedStateTests(TestServer server) : IClassFixture<TestServer>
{
    // What does the tracking itself, is written outside of calls, or is not kept.
    private static readonly string[] Untracked =
        ["TenantScheduler", "TenantLog", "FakeClock", "RequestJournal", "TrackedList", "TrackedMap", "ScheduledWork", "RuleSwitches",
            "SeededSecrets",
            "TenantRegistry", "Outboxes"];

    // Filled before the first call.
    private static readonly string[] Once = ["_accounts", "<Company>k__BackingField"];

    private static readonly string[] Known =
        ["Contract", "Participant", "ApiClient", "Outbox", "Extension", "TenantBehavior", "RateLimit", "SignDocument"];

    private static readonly MethodInfo[] Tracking =
        [typeof(Undo).GetMethod(nameof(Undo.Set))!, typeof(Undo).GetMethod(nameof(Undo.Note))!];

    private static readonly Type[] Collections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>),
            typeof(PriorityQueue<,>)];

    [Fact]
    public async Task Every_assignment_can_be_taken_back()
    {
        var untracked = from type in await TypesAsync()
                        from field in Fields(type)
                        where !field.IsInitOnly && !Once.Contains(field.Name)
                        from method in Methods(type)
                        where Writes(method, field) && !Tracks(method)
                        select $"{type.Name}.{method.Name} assigns {field.Name} without {nameof(Undo)}.";
        Assert.Empty(untracked);
    }

    [Fact]
    public async Task Every_collection_can_be_taken_back()
    {
        var untracked = from type in await TypesAsync()
                        from field in Fields(type)
                        where !Once.Contains(field.Name) && field.FieldType.IsGenericType
                            && Collections.Contains(field.FieldType.GetGenericTypeDefinition())
                        select $"{type.Name}.{field.Name} is not tracked: use a TrackedList or a TrackedMap.";
        Assert.Empty(untracked);
    }

    [Fact]
    public async Task The_state_is_found()
    {
        var names = (await TypesAsync()).Select(type => type.Name).ToHashSet();
        Assert.All(Known, name => Assert.Contains(name, names));
    }

    /// <summary>The types of all that a tenant with a contract and a document is made of.</summary>
    private async Task<List<Type>> TypesAsync()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.SignedContractAsync();
        var types = new HashSet<Type>();
        foreach (var root in new[] { typeof(Tenant), typeof(OneflowAccount), typeof(SignicatAccount) })
            Collect(root, types);
        return [.. types.Where(type => !Untracked.Contains(type.Name.Split('`')[0]))];
    }

    // By the declared types, so that nothing has to be filled first.
    private static void Collect(Type type, HashSet<Type> types)
    {
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : Type.EmptyTypes)
            Collect(part, types);
        if (type.Assembly != typeof(Tenant).Assembly || type.IsEnum || type.IsInterface || !types.Add(type)
            || Untracked.Contains(type.Name.Split('`')[0]))
            return;

        foreach (var field in Fields(type).Concat(type.BaseType is { } above ? Fields(above) : []))
            Collect(field.FieldType, types);
    }

    private static FieldInfo[] Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    // Of records and properties only what assigns after the construction; lambdas are what Undo itself calls.
    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => !method.Name.StartsWith('<')
                && !method.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)));

    private static bool Writes(MethodInfo method, FieldInfo field) =>
        Tokens(method, OpCodes.Stfld)
            .Any(token => method.Module.ResolveField(token, method.DeclaringType!.GenericTypeArguments, null) is { } written
            && written.MetadataToken == field.MetadataToken);

    private static bool Tracks(MethodInfo method) =>
        Tokens(method, OpCodes.Call).Any(token =>
            Resolve(method, token) is MethodInfo called
                && Tracking.Contains(called.IsGenericMethod ? called.GetGenericMethodDefinition() : called));

    private static MethodBase? Resolve(MethodInfo method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(token, method.DeclaringType!.GenericTypeArguments, null);
        }
        catch (ArgumentException)
        {
            // An operand that looked like a call.
            return null;
        }
    }

    private static IEnumerable<int> Tokens(MethodInfo method, OpCode code)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] == (byte)code.Value && IsToken(method, BitConverter.ToInt32(il, i + 1), code))
                yield return BitConverter.ToInt32(il, i + 1);
        }
    }

    private static bool IsToken(MethodInfo method, int token, OpCode code)
    {
        if ((uint)token >> 24 is not (0x04 or 0x06 or 0x0A or 0x2B))
            return false;

        try
        {
            return code == OpCodes.Call || method.Module.ResolveField(token, method.DeclaringType!.GenericTypeArguments, null) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
