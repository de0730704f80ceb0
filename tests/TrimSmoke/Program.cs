using TrimSmoke;

var oneflow = await OneflowJourney.RunAsync(Console.Out);
var signicat = await SignicatJourney.RunAsync(Console.Out);
Console.WriteLine($"{oneflow.Count + signicat.Count} calls, {oneflow.Failures + signicat.Failures} failures");
return oneflow.Failures + signicat.Failures == 0 ? 0 : 1;
