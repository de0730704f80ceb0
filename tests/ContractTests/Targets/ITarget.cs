namespace ContractTests.Targets;

/// <summary>Whatever answers the calls of scenarios.</summary>
internal interface ITarget
{
    /// <summary>The base address of the API.</summary>
    Uri Api { get; }

    /// <summary>The time by its clock, as long as it is not moved.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A handler that sends there.</summary>
    HttpMessageHandler CreateHandler();
}
