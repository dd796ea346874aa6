using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.ContactSheets;

/// <summary>Which pictures a sheet takes.</summary>
public sealed class ContactSheetTests : IDisposable
{
    private readonly PixelImage _dark = Pictures.Plain(40, 30, 1, 20);
    private readonly PixelImage _light = Pictures.Plain(40, 30, 1, 180);

    public void Dispose()
    {
        _dark.Dispose();
        _light.Dispose();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    [InlineData(119, 60)]
    [InlineData(100_000, 60)]
    public void Pairs_are_spread_evenly_over_the_batch(int pictures, int shown)
    {
        using var sheet = new ContactSheet(pictures);

        for (var i = 0; i < pictures; i++)
        {
            sheet.Add(i, "", _dark, _light);
        }

        var indexes = sheet.Pairs.Select(pair => pair.Index).ToList();
        indexes.Should().HaveCount(shown).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        indexes[0].Should().Be(0);
        indexes.Zip(indexes.Skip(1).Append(pictures), (from, to) => to - from)
            .Should().OnlyContain(step => step == pictures / shown || step == pictures / shown + 1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public void An_index_beyond_the_batch_is_an_error(int index)
    {
        using var sheet = new ContactSheet(100);

        sheet.Invoking(it => it.Add(index, "", _dark, _light)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Of_a_part_of_the_batch_the_first_picture_that_has_a_result_is_shown()
    {
        using var sheet = new ContactSheet(60_000);

        foreach (var index in new[] { 999, 500, 501, 59_999, 30_000 })
        {
            sheet.Add(index, $"{index}", _dark, _light);
        }

        sheet.Pairs.Select(pair => pair.Name).Should().Equal("500", "30000", "59999");
    }

    [Fact]
    public void The_pictures_stay_as_they_are_and_with_their_owner()
    {
        using var before = Pictures.Noise(900, 700, 4);
        using var after = Pictures.Noise(100, 70, 4);
        var samples = (before.Samples.ToArray(), after.Samples.ToArray());
        using (var sheet = new ContactSheet(1))
        {
            sheet.Add(0, "", before, after);
            sheet.Draw().Dispose();
        }

        before.Samples.ToArray().Should().Equal(samples.Item1);
        after.Samples.ToArray().Should().Equal(samples.Item2);
    }

    [Fact]
    public void The_sheet_does_not_depend_on_the_order_of_threads()
    {
        const int Pictures = 500;
        using var inOrder = new ContactSheet(Pictures);
        using var atOnce = new ContactSheet(Pictures);
        for (var i = 0; i < Pictures; i++)
        {
            Add(inOrder, i);
        }

        using var start = new Barrier(4);
        var threads = Enumerable.Range(0, 4).Select(part => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = Pictures - 1 - part; i >= 0; i -= 4)
            {
                Add(atOnce, i);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        using var expected = inOrder.Draw();
        using var drawn = atOnce.Draw();
        drawn.Samples.SequenceEqual(expected.Samples).Should().BeTrue();

        static void Add(ContactSheet sheet, int index)
        {
            using var before = Tests.Pictures.Plain(50, 40, 1, (byte)index);
            using var after = Tests.Pictures.Plain(50, 40, 1, (byte)(index * 7));
            sheet.Add(index, $"{index}.jpg", before, after);
        }
    }
}
