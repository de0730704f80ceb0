namespace ContractTests.Properties;

public enum StepKind
{
    Create,
    AddPerson,
    RemovePerson,
    LimitSigningPeriod,
    Publish,
    Delete,
    MakeLink,
    OpenLink,
    Wait,
}
