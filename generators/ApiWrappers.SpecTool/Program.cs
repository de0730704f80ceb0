using ApiWrappers.SpecTool;

return SpecCommand.Run(args, Console.Out);
