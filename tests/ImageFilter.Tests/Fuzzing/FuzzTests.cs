using System.Globalization;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>Damaged files end in a result or in an error for the user: never in another exception, a crash or a hang.</summary>
/// <remarks>
/// Some thousand files in an ordinary run; <c>FUZZ_COUNT=1000000</c> in the environment tries more, and <c>FUZZ_FIRST=12 FUZZ_COUNT=1</c>
/// the one of a number again. A file that went wrong is left in <c>artifacts/fuzz</c>, under the name of the engine, its format and its
/// number; after a crash of the process, the files that are there are those it was at.
/// </remarks>
public sealed class FuzzTests
{
    public static TheoryData<string> Names => Engines.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_a_picture_or_an_error(string engine)
    {
        var (first, count) = (Variable("FUZZ_FIRST", 0), Variable("FUZZ_COUNT", 3_000));
        var run = new FuzzRun(Engines.Of(engine), Path.Combine(Repository.Root, "artifacts", "fuzz"));

        run.Run(first, count);

        foreach (var format in run.Refused.Keys.Order())
        {
            var (filtered, refused) = (run.Filtered.GetValueOrDefault(format), run.Refused[format]);
            TestContext.Current.TestOutputHelper?.WriteLine($"{format}: {filtered} filtered, {refused} refused");
        }

        run.Faults.Should().BeEmpty();
        if (count >= 1_000)
        {
            // Mutations that are all fatal or all harmless would tell nothing.
            run.Filtered.Keys.Should().BeEquivalentTo(Engines.Of(engine).Formats);
            run.Filtered.Values.Should().OnlyContain(filtered => filtered > count / 100);
            run.Refused.Values.Should().OnlyContain(refused => refused > count / 100);
        }
    }

    [Fact]
    public void A_number_stands_for_the_same_file_every_time()
    {
        var numbers = Enumerable.Range(0, 200).ToList();

        var files = numbers.ConvertAll(number => Convert.ToHexString(new Mutation(number).Content()));

        numbers.ConvertAll(number => Convert.ToHexString(new Mutation(number).Content())).Should().Equal(files);
        files.Distinct().Should().HaveCountGreaterThan(190);
    }

    [Fact]
    public void Another_exception_is_a_fault_and_leaves_its_file()
    {
        using var folder = new TemporaryFolder();
        var run = new FuzzRun(new FaultyEngine(), folder.Path);

        run.Run(first: 7, count: 3);

        folder.Files.Should().BeEquivalentTo("faulty-png-7", "faulty-tiff-9");
        run.Faults.Should().HaveCount(2).And.OnlyContain(fault => fault.Contains("System.InvalidOperationException: a fault"));
        File.ReadAllBytes(folder["faulty-png-7"]).Should().Equal(new Mutation(7).Content());
        run.Refused.Should().Equal(new Dictionary<ImageFormat, int> { [ImageFormat.WebP] = 1 });
    }

    /// <summary>Takes only WebP for a picture that it cannot read.</summary>
    private sealed class FaultyEngine : IImageEngine
    {
        public string Name => "faulty";

        public string Library => "";

        public string Version => "";

        public IReadOnlySet<ImageFormat> Formats { get; } = new HashSet<ImageFormat>();

        public IImageFile Open(string path) =>
            path.Contains("webp") ? throw new ImageException("refused") : throw new InvalidOperationException("a fault");

        public byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken) => [];
    }

    private static int Variable(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
