namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The site that comes with the program, with the policy that all static files are sent with.</summary>
public sealed class BundledSiteTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Its_style_and_its_picture_are_shown()
    {
        await StartAsync();
        await Page.GotoAsync(new Uri(Server.Address, "/static/").ToString());

        (await Page.EvaluateAsync<int>("document.querySelector('img').naturalWidth")).Should().BePositive();
        (await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).lineHeight")).Should().NotBe("normal");
    }
}
