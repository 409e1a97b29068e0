using System.Numerics;
using Lucene.Net.Search.Similarities;

namespace Assistent.Knowledge.Indexing;

/// <summary>
/// BM25 that knows how long a passage is: to the word up to 40 words and within an eighth beyond, where Lucene 4's own norm can
/// be a quarter off. The byte of a norm holds four significant bits of the length and an exponent, as it does since Lucene 7.
/// </summary>
internal class ExactLengthSimilarity(float k1, float b) : BM25Similarity(k1, b)
{
    // The codes that the largest length leaves over stand for the smallest lengths as they are.
    private const int Free = 24;

    // The bits behind the leading one.
    private const int Bits = 3;
    private const int Mask = (1 << Bits) - 1;

    private static readonly float[] Lengths = [.. Enumerable.Range(0, 256)
        .Select(code => (float)(code < Free ? code : Free + Expanded(code - Free)))];

    protected override byte EncodeNormValue(float boost, int fieldLength) =>
        (byte)(fieldLength < Free ? fieldLength : Free + Shortened(fieldLength - Free));

    protected override float DecodeNormValue(byte b) => Lengths[b];

    private static int Shortened(int value)
    {
        if (value <= Mask)
            return value;
        var shift = BitOperations.Log2((uint)value) - Bits;
        return ((shift + 1) << Bits) | ((value >> shift) & Mask);
    }

    private static int Expanded(int code)
    {
        var shift = (code >> Bits) - 1;
        return shift < 0 ? code : ((code & Mask) | (Mask + 1)) << shift;
    }
}
