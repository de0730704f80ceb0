using System.Runtime.CompilerServices;
using OneflowFake.Server.Bodies;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>Gathers everything that is wrong with a body, so that the caller learns of it in one answer.</summary>
internal sealed class BodyCheck(ApiCall call)
{
    /// <summary>The number of problems that are reported; what follows is not read.</summary>
    public const int MaxProblems = 100;

    private const string More = "There are more problems: only the first 100 are reported.";

    private readonly RuleSwitches _rules = call.Rules;
    private int _left = MaxProblems;
    private Rule? _first;
    private ParameterProblems? _problems;
    private bool _isComplete;

    /// <summary>The record of the members that were looked at; null when there is no body to read.</summary>
    public BodyReading? Reading => call.Reading;

    /// <summary>The refusal by the rule that was broken first, with the problems of all; null when the body is fine.</summary>
    /// <remarks>Ask for it when all of the body was read: before that it is not known what nothing looks at.</remarks>
    public RuleViolation? Violation
    {
        get
        {
            ReportUnknown();
            return _first is null ? null : new RuleViolation(_first, _problems!);
        }
    }

    /// <summary>Indicates whether no more problems are reported, so that the rest of the body need not be read.</summary>
    public bool IsFull => _left < 0;

    public void Report(Rule rule, string path, string problem)
    {
        if (!_rules.IsOn(rule) || IsFull)
            return;

        _first ??= rule;
        _problems ??= new();
        if (_left-- > 0)
            _problems.Add(path, problem);
        else
            _problems.Add("body", More);
    }

    public void ReportIf(bool broken, Rule rule, string path, string problem)
    {
        if (broken)
            Report(rule, path, problem);
    }

    /// <summary>The same, with a text that is put together only for a broken rule.</summary>
    public void ReportIf(
        bool broken, Rule rule, string path, [InterpolatedStringHandlerArgument(nameof(broken))] ref ProblemText problem)
    {
        if (broken)
            Report(rule, path, problem.Take());
    }

    private void ReportUnknown()
    {
        if (_isComplete || call.UnknownMember is not { } rule)
            return;

        _isComplete = true;
        foreach (var path in Reading?.Unread() ?? [])
            Report(rule, path, Reading!.MeantBy(path) is { } meant ? $"Unknown. Did you mean {meant}?" : "Unknown.");
    }
}
