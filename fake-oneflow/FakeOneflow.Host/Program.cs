using System.Runtime.InteropServices;
using FakeOneflow;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await FakeOneflowConsole.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext signal)
{
    // Without this the runtime would end the process in the middle of things, and with another exit code.
    signal.Cancel = true;
    stop.Cancel();
}
