using System.Collections.Immutable;

namespace ApiWrappers.Generator.Model;

/// <summary>Finds names that would be generated twice. The first to use a name keeps it.</summary>
internal sealed class NameCollisions
{
    // Operations share the exception of a status.
    private const string AnException = "an exception";

    // A resource becomes a property of the client, and would hide the members that every client or object has.
    private static readonly string[] MembersOfClients =
        ["Pipeline", "With", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"];

    // Files are named after types, and a compilation takes no two whose names differ by case alone.
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CollisionModel> _found = [];

    private NameCollisions()
    {
    }

    public static EquatableArray<CollisionModel> Find(ImmutableArray<ClientModel> clients, ImmutableArray<ResourceModel> resources)
    {
        var found = new List<CollisionModel>();
        foreach (var sharing in clients.GroupBy(client => client.Namespace))
        {
            var client = sharing.First();
            found.AddRange(sharing.Skip(1).Select(other => new CollisionModel(
                other.FullName, null, other.Namespace, $"the client '{client.Name}' for the resources of the namespace")));
            var names = new NameCollisions();
            names.Take(client);
            foreach (var resource in resources.Where(resource => resource.Namespace == client.Namespace))
                names.Take(client, resource);
            found.AddRange(names._found);
        }

        return found.ToEquatableArray();
    }

    private void Take(ClientModel client)
    {
        foreach (var tier in client.AllTiers)
            _types[client.NameOf(tier)] = "the client";
        _types[client.Exception] = "the exception of the client";
        _types[StatusNames.Exception(client, StatusNames.RateLimited)] = AnException;
    }

    private void Take(ClientModel client, ResourceModel resource)
    {
        var names = client.AllTiers.Where(tier => resource.Operations.Any(operation => client.Offers(tier, operation)))
            .Select(tier => ClientModel.WrapperOf(resource.Name, tier)).ToList();
        if (names.FirstOrDefault(_types.ContainsKey) is { } taken)
        {
            _found.Add(new CollisionModel(resource.Interface, null, taken, _types[taken]));
            return;
        }

        if (MembersOfClients.Contains(resource.Name) || client.AllTiers.Any(tier => client.NameOf(tier) == resource.Name))
        {
            _found.Add(new CollisionModel(resource.Interface, null, resource.Name, "a member of every client"));
            return;
        }

        if (client.Tiers.FirstOrDefault(tier => "As" + tier.Name == resource.Name) is not null)
        {
            _found.Add(new CollisionModel(resource.Interface, null, resource.Name, "the method of a tier"));
            return;
        }

        foreach (var name in names)
            _types[name] = $"the resource '{resource.Name}'";
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in resource.Operations)
            Take(client, resource, operation, members);
    }

    private void Take(ClientModel client, ResourceModel resource, OperationModel operation, Dictionary<string, string> members)
    {
        var own = new List<string> { operation.MethodName, "Try" + operation.MethodName };
        if (operation.PageItemType is not null)
            own.Add(operation.EnumerateMethod);
        var types = operation.Failures.Select(status => StatusNames.Exception(client, status.Status)).Concat([operation.ResultType]);
        var member = own.FirstOrDefault(members.ContainsKey);
        var type = types.FirstOrDefault(name => _types.TryGetValue(name, out var owner) && owner != AnException);
        if ((member ?? type) is { } taken)
        {
            _found.Add(new CollisionModel(resource.Interface, operation.Ordinal, taken, member is null ? _types[taken] : members[taken]));
            return;
        }

        foreach (var name in own)
            members[name] = $"'{operation.MethodName}'";
        foreach (var status in operation.Failures)
            _types[StatusNames.Exception(client, status.Status)] = AnException;
        _types[operation.ResultType] = $"'{operation.MethodName}' of the resource '{resource.Name}'";
    }
}
