using System.Text;
using System.Text.RegularExpressions;
using Assistent.Bot.PersonalData;
using CsCheck;

namespace Assistent.Bot.Tests.PersonalData;

public sealed class MaskedTextTests
{
    private const int Items = 10_000;
    private const int CleanSentences = 2_000;

    [Fact]
    public void Nothing_of_ten_thousand_items_in_all_notations_is_left()
    {
        var items = new PersonalItems(seed: 20231101);

        var left = Enumerable.Range(0, Items).Select(_ => items.Next())
            .Where(item => MaskedText.Of(item.Sentence) is var masked
                && (!masked.LeftOut.Contains(item.Kind)
                    || item.Secrets.Any(secret => Plain(masked.Text).Contains(Plain(secret), StringComparison.Ordinal))))
            .Select(item => $"{item.Kind}: {item.Sentence} => {MaskedText.Of(item.Sentence).Text}");

        Assert.Equal("", string.Join('\n', left.Take(10)));
    }

    [Fact]
    public void Sentences_of_the_overview_and_questions_about_it_are_left_as_they_are()
    {
        var library = RepositoryKnowledgeBase.Knowledge.Library;
        var questions = library.Articles.Select(article => Path.Combine(RepositoryKnowledgeBase.ExamplesFolder, $"{article.Slug}.tsv"))
            .Where(File.Exists)
            .SelectMany(path => File.ReadLines(path).Select(line => line.Split('\t')[^1]))
            .Where((_, i) => i % 8 == 0)
            .Where(line => !line.Contains("evrouw ", StringComparison.Ordinal) && !line.Contains("eneer ", StringComparison.Ordinal));
        var sentences = library.Articles.SelectMany(article => article.Sentences.Select(sentence => sentence.Text)
                .Concat(article.LaterChanges.Select(change => change.Sentence.Text)))
            .Concat(questions)
            .ToList();

        Assert.True(sentences.Count > CleanSentences);
        Assert.Equal("", string.Join('\n', sentences.Where(sentence => MaskedText.Of(sentence).LeftOut.Count > 0).Take(10)
            .Select(sentence => $"{sentence} => {MaskedText.Of(sentence).Text}")));
    }

    [Theory]
    [InlineData("Het budget is 123.456.782 euro")]
    [InlineData("€ 123.456.782 voor gemeenten")]
    [InlineData("123.456.782,50 is het totaal")]
    [InlineData("In 2023 was er 130.000.000 beschikbaar")]
    [InlineData("35.000.000 voor 2023 en 12.345.679 daarna")]
    [InlineData("Nummer 123456789 staat op de brief")]
    [InlineData("Zaaknummer 123456782")]
    [InlineData("Zaak 2023-045678")]
    [InlineData("Kenmerk: 2023-12345")]
    [InlineData("KvK 27378533")]
    [InlineData("ECLI:NL:RVS:2019:123456782")]
    [InlineData("https://wetten.overheid.nl/BWBR0001840/123456782")]
    [InlineData("van 3-7-2023 t/m 1-11-2023")]
    [InlineData("tussen 03-07-2023 en 01-11-2023, van 09.00 tot 17.00 uur")]
    [InlineData("in 2023 en 2024 is 12 m2 genoeg")]
    [InlineData("IN 2023 EN 2024 IS 12 M2 GENOEG")]
    [InlineData("kinderen geboren na 1 juli 2019")]
    [InlineData("Artikel 7:274 lid 1 BW, artikel 15 Huisvestingswet 2014")]
    [InlineData("Staatsblad 2023, 123 en Kamerstukken II 2022/23, 36 200, nr. 12")]
    [InlineData("Bel 14 020 of 0800-1234567")]
    [InlineData("De regeling duurt 1825 dagen, dat is 5 jaar en 0 maanden")]
    [InlineData("Mail naar info@gemeente.nl")]
    [InlineData("Geachte heer, mevrouw,\nWat is optoppen?")]
    [InlineData("Een mevrouw van 72 wil hospitaverhuur")]
    [InlineData("Mevrouw van de gemeente vraagt het")]
    [InlineData("MENEER WIL EEN KAMER VERHUREN")]
    [InlineData("Meneer ergert zich aan lege huizen")]
    [InlineData("de heer des huizes")]
    [InlineData("Wat is de naam van de regeling? De naam is gewijzigd.")]
    [InlineData("Hoe heet de regeling?")]
    [InlineData("Huurder: mag ik verhuren?")]
    [InlineData("NL is een land, BE18 geen rekening")]
    [InlineData("0363010000659001 is een BAG-nummer")]
    [InlineData("Een mevrouw van Syrische afkomst")]
    [InlineData("in elke straat 12 woningen")]
    public void What_is_no_personal_data_stays(string text) =>
        Assert.Equal(text, MaskedText.Of(text).Text);

    [Theory]
    [InlineData("BSN 123456782, hoe lang mag hij logeren?", "BSN [bsn], hoe lang mag hij logeren?")]
    [InlineData("bsn 10000008", "bsn [bsn]")]
    [InlineData("bsn:123456782.", "bsn:[bsn].")]
    [InlineData("Mevrouw Jansen (06-12345678) vraagt het", "Mevrouw [naam] ([telefoonnummer]) vraagt het")]
    [InlineData("De heer en mevrouw De Vries, Kerkstraat 12, 3511 AB Utrecht", "De heer en mevrouw [naam], [adres] Utrecht")]
    [InlineData("Met vriendelijke groet,\nAnna de Wit\nGemeente Zwolle", "Met vriendelijke groet,\n[naam]\nGemeente Zwolle")]
    [InlineData("NL91 ABNA 0417 1643 00 op naam van", "[rekeningnummer] op naam van")]
    public void An_item_is_replaced_by_what_it_was_and_the_rest_stays(string text, string masked) =>
        Assert.Equal(masked, MaskedText.Of(text).Text);

    [Fact]
    public void What_people_write_of_somebody_is_left_out_and_nothing_else()
    {
        var wrong = Lines("met.txt").Where(marked => Marked(MaskedText.Of(Plainly(marked)).Text, "[", "]") != Marked(marked, "{", "}"))
            .Select(marked => $"{marked} => {MaskedText.Of(Plainly(marked)).Text}").ToList();

        Assert.True(wrong is [], string.Join('\n', wrong));

        static string Plainly(string marked) => Regex.Replace(marked, "[{}]", "");
        static string Marked(string text, string begin, string end) =>
            Regex.Replace(text, $"{Regex.Escape(begin)}[^{begin}]*{Regex.Escape(end)}", "[]");
    }

    [Fact]
    public void What_people_write_of_nobody_in_particular_stays()
    {
        var wrong = Lines("zonder.txt").Where(line => MaskedText.Of(line).LeftOut.Count > 0)
            .Select(line => $"{line} => {MaskedText.Of(line).Text}").ToList();

        Assert.True(wrong is [], string.Join('\n', wrong));
    }

    [Fact]
    public void Any_text_is_read_without_a_fault_and_keeps_what_is_not_found() =>
        Gen.OneOf(Gen.String, Pieces).Sample(text =>
        {
            var found = MaskedText.Find(text);
            return found.Zip(found.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
                && found.All(item => item.Start < item.End && item.End <= text.Length);
        });

    [Theory]
    [InlineData("1 ")]
    [InlineData("a.")]
    [InlineData("mevrouw ")]
    [InlineData("<b")]
    [InlineData("06-")]
    [InlineData("NL91 ")]
    [InlineData("+")]
    [InlineData("geb 1-")]
    [InlineData("a@")]
    public void Work_grows_with_the_length_and_no_faster(string piece)
    {
        // Counted by what is allocated, which is the same on every machine.
        var (small, large) = (AllocatedBy(Repeated(2_000)), AllocatedBy(Repeated(20_000)));

        Assert.InRange(large, 1, small * 25);

        string Repeated(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("1+")]
    [InlineData("(0)")]
    [InlineData("+31 ")]
    [InlineData("12-03-1985 ")]
    [InlineData("123 456 789 ")]
    [InlineData("06-12 34 56 7 ")]
    [InlineData("1 2 3 4 5 6 7 8 2 ")]
    public void Of_no_number_are_the_same_digits_gathered_again_and_again(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));

        // Measured: of these the dearest allocates 83 bytes a character, which is the text as tokens; copies of digits come on top of it.
        Assert.InRange(AllocatedBy(text) / text.Length, 1, 100);
    }

    private static readonly string[] Parts =
    [
        "123456782", "06", "-", ".", " ", "\n", "mevrouw", "Jan", "de", "@", "x.nl", "NL", "91", "ABNA", "(", ")", "geb", "1-1-1985",
        "３", "\u200b", "<b>", "<", "&nbsp;", "1234", "AB", "+31", "naam:", "\ud83d", "é",
    ];

    private static readonly Gen<string> Pieces =
        Gen.Int[0, Parts.Length - 1].Array[0, 30].Select(picked => string.Concat(picked.Select(i => Parts[i])));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PersonalData", "Data", file))
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal));

    private static long AllocatedBy(string text)
    {
        MaskedText.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MaskedText.Of(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Without what may stand between digits, so that another notation hides nothing.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                plain.Append((int)Rune.GetNumericValue(rune));
            else if (Rune.IsLetter(rune))
                plain.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return plain.ToString();
    }
}
