using Activity7.AsyncWebServer.StaticSite;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite;

/// <summary>Which files of a directory the world may see.</summary>
public sealed class SiteFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;

    public SiteFilesTests()
    {
        _root = _folder["site"];
        Write("outside/secret.txt");
        Write("site-sibling/secret.txt");
        Write("site/index.html");
        Write("site/.hidden");
        Write("site/.git/config");
        Write("site/sub/page.html");
        Write("site/sub/.well/page.html");
        Link("site/inside.html", "sub/page.html");
        Link("site/inside-folder", "sub");
        Link("site/published", ".hidden");
        Link("site/published-folder", ".git");
        Link("site/out.txt", "../outside/secret.txt");
        Link("site/out-absolute.txt", _folder["outside/secret.txt"]);
        Link("site/out-folder", "../outside");
        Link("site/out-sibling.txt", "../site-sibling/secret.txt");
        Link("site/sub/out-by-two.txt", "../out-folder/secret.txt");
        Link("site/circle", "circle");
        Link("site/dangling", "nothing");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/index.html")]
    [InlineData("index.html")]
    [InlineData("/sub/page.html")]
    [InlineData("//sub//page.html")]
    [InlineData("/inside.html")]
    [InlineData("/inside-folder/page.html")]
    public void What_is_inside_is_served_links_included(string path)
    {
        var files = new SiteFiles(_root);

        files.GetFileInfo(path).Exists.Should().BeTrue();
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/sub")]
    [InlineData("/.hidden")]
    [InlineData("/.git/config")]
    [InlineData("/sub/.well/page.html")]
    [InlineData("/sub/../.hidden")]
    [InlineData("/../outside/secret.txt")]
    [InlineData("/sub/../../outside/secret.txt")]
    [InlineData("/..\\outside\\secret.txt")]
    [InlineData("../site/index.html")]
    [InlineData("/published")]
    [InlineData("/published-folder/config")]
    [InlineData("/out.txt")]
    [InlineData("/out-absolute.txt")]
    [InlineData("/out-folder/secret.txt")]
    [InlineData("/out-sibling.txt")]
    [InlineData("/sub/out-by-two.txt")]
    [InlineData("/inside-folder/out-by-two.txt")]
    [InlineData("/circle")]
    [InlineData("/dangling")]
    [InlineData("/index.html\0")]
    public void What_is_hidden_or_outside_or_no_file_is_not_there(string path)
    {
        var files = new SiteFiles(_root);

        files.GetFileInfo(path).Exists.Should().BeFalse();
    }

    [Fact]
    public void A_folder_outside_is_not_there_either()
    {
        var files = new SiteFiles(_root);

        files.GetDirectoryContents("/sub").Exists.Should().BeTrue();
        files.GetDirectoryContents("/out-folder").Exists.Should().BeFalse();
        files.GetDirectoryContents("/.git").Exists.Should().BeFalse();
        files.GetDirectoryContents("/..").Exists.Should().BeFalse();
    }

    [Theory]
    [InlineData("/", "index.html", "inside-folder", "inside.html", "sub")]
    [InlineData("/sub/", "page.html")]
    [InlineData("/inside-folder", "page.html")]
    public void A_folder_holds_what_is_served_under_the_name_that_it_is_served_by(string path, params string[] names)
    {
        Write("site/sub/back\\slash");
        var files = new SiteFiles(_root);

        files.GetDirectoryContents(path).Select(entry => entry.Name).Should().BeEquivalentTo(names);
    }

    [Fact]
    public void The_hidden_folder_that_the_directory_itself_is_in_hides_nothing()
    {
        var files = new SiteFiles(_folder["site/.git"]);

        files.GetFileInfo("/config").Exists.Should().BeTrue();
        files.GetDirectoryContents("/").Select(entry => entry.Name).Should().Equal("config");
    }

    [Fact]
    public void The_directory_itself_may_be_a_link()
    {
        Link("current", "site");
        var files = new SiteFiles(_folder["current"]);

        files.GetFileInfo("/inside.html").Exists.Should().BeTrue();
        files.GetFileInfo("/out.txt").Exists.Should().BeFalse();
    }

    private void Write(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], name);
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(_folder[name], target);
}
