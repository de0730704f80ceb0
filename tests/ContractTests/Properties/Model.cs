namespace ContractTests.Properties;

/// <summary>
/// Contracts as the reference describes them, written without a look at the fake: what each step answers, and what is there
/// after it. Its clock counts hours.
/// </summary>
internal sealed class Model
{
    private const int LinkHours = 6;

    private int _hour;

    public List<ModelContract> Contracts { get; } = [];

    public IEnumerable<string> States => Contracts.Select(contract => contract.State).OfType<string>();

    public ModelContract? Target(WalkStep step) => Contracts.Count == 0 ? null : Contracts[step.Target % Contracts.Count];

    /// <summary>Does a step, and tells the status that it must be answered with; null when there is nothing to do it to.</summary>
    public int? Do(WalkStep step)
    {
        if (step.Kind == StepKind.Create)
        {
            Contracts.Add(new());
            return 200;
        }

        if (step.Kind == StepKind.Wait)
        {
            _hour += step.Detail;
            foreach (var due in Contracts.Where(contract => contract.State == "pending" && contract.EndsAt <= _hour))
                due.State = "overdue";
            return 200;
        }

        return Target(step) is { } contract ? Do(step, contract) : null;
    }

    private int? Do(WalkStep step, ModelContract contract) => step.Kind switch
    {
        StepKind.Delete => Delete(contract),
        StepKind.OpenLink => contract.Links.Count == 0 ? null : Open(contract),
        _ when contract.State is null => 404,
        StepKind.AddPerson => Add(contract, step.Detail % 4),
        StepKind.RemovePerson => Remove(contract),
        StepKind.LimitSigningPeriod => Limit(contract, 1 + (step.Detail % 5)),
        StepKind.Publish => Publish(contract),
        StepKind.MakeLink => Link(contract),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static int Delete(ModelContract contract)
    {
        contract.State = null;
        return 200;
    }

    private int Open(ModelContract contract)
    {
        if (contract.State is null)
            return 404;

        return _hour < contract.Links[^1] + LinkHours ? 200 : 410;
    }

    private static int Add(ModelContract contract, int person)
    {
        // Which of the two is reported is not documented; what is wrong with a request comes first everywhere else.
        if (contract.Persons.Contains(person))
            return 400;

        if (contract.State == "overdue")
            return 409;

        contract.Persons.Add(person);
        return 200;
    }

    private static int Remove(ModelContract contract)
    {
        if (contract.State == "overdue" || contract.Persons.Count == 1)
            return 400;

        contract.Persons.RemoveAt(contract.Persons.Count - 1);
        return 200;
    }

    private static int Limit(ModelContract contract, int days)
    {
        if (contract.State != "draft")
            return 409;

        contract.Days = days;
        return 200;
    }

    private int Publish(ModelContract contract)
    {
        if (contract.State != "draft")
            return 409;

        contract.State = "pending";
        contract.EndsAt = _hour + (contract.Days * 24);
        return 200;
    }

    private int Link(ModelContract contract)
    {
        contract.Links.Add(_hour);
        return 200;
    }
}
