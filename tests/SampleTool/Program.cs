using Activity7.Common.Cli;
using Activity7.SampleTool;

return await ToolHost.RunAsync(SampleCommand.Create(), args);
