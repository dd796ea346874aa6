using Activity7.Common.Cli;
using Activity7.ImageFilter;

return await ToolHost.RunAsync(ImageFilterCommand.Create(), args);
