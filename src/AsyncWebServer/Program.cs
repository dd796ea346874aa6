using Activity7.AsyncWebServer;
using Activity7.Common.Cli;

return await ToolHost.RunAsync(AsyncWebServerCommand.Create(), args);
