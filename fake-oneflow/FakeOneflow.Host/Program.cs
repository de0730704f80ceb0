using System.Runtime.InteropServices;
using OneflowFake;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

// Not Console.Out: to get to know the terminal takes longer than all else that is done before the server listens.
await using var output = new StreamWriter(Console.OpenStandardOutput());
await using var error = new StreamWriter(Console.OpenStandardError());
return await FakeServerConsole.RunAsync(args, output, error, stop.Token);

void Stop(PosixSignalContext signal)
{
    // Without this the runtime would end the process in the middle of things, and with another exit code.
    signal.Cancel = true;
    stop.Cancel();
}
