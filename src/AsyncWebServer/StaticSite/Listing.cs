using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>Answers for a directory without a page of its own.</summary>
internal sealed class Listing : IDirectoryFormatter
{
    public Task GenerateContentAsync(HttpContext context, IEnumerable<IFileInfo> contents)
    {
        var request = context.Request;
        var page = Encoding.UTF8.GetBytes(ListingPage.Render(request.Path.Value!, contents));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.ContentSecurityPolicy = ListingPage.Style.ContentSecurityPolicy;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(page, context.RequestAborted).AsTask();
    }
}
