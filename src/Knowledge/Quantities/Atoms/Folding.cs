namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>Lower case without diacritics, one character for one, so that positions stay those of the source text.</summary>
internal static class Folding
{
    // From U+00C0 on: the letters of Latin-1 without their accents.
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo\u00d7ouuuuyts" + "aaaaaaaceeeeiiiidnooooo\u00f7ouuuuyty";

    public static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        < (char)0x80 => character,
        >= (char)0xC0 and <= (char)0xFF => Latin1[character - 0xC0],
        '\u2018' or '\u2019' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00A0' or '\u2007' or '\u202F' => ' ',
        _ => char.ToLowerInvariant(character),
    };
}
