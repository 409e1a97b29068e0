using System.Security.Cryptography;
using System.Text;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>
/// The tokens that name passages to a model, such as <c>[k7ma]</c>. They are made from a key of this turn, so that no text that was
/// written before can hold one.
/// </summary>
internal sealed class SourceTokens
{
    private const int Length = 4;

    // No letters that read as another, and none that could make a word of the text.
    private const string Alphabet = "bcdfghjkmnpqrstvwxz23456789";

    private readonly Dictionary<string, Passage> _passages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public SourceTokens(IEnumerable<Passage> passages, ReadOnlyMemory<byte> key)
    {
        var used = key.IsEmpty ? RandomNumberGenerator.GetBytes(16) : key.ToArray();
        foreach (var passage in passages)
        {
            var token = Unused(HMACSHA256.HashData(used, Encoding.UTF8.GetBytes(passage.Id)));
            _passages[token] = passage;
            _tokens[passage.Id] = token;
        }
    }

    public string Of(Passage passage) => _tokens[passage.Id];

    /// <summary>The passage that a token names, or none where we did not hand it out.</summary>
    public Passage? Find(string token) => _passages.GetValueOrDefault(token);

    private string Unused(byte[] hash)
    {
        for (var start = 0; start + Length <= hash.Length; start++)
        {
            var token = string.Concat(hash.Skip(start).Take(Length).Select(part => Alphabet[part % Alphabet.Length]));
            if (!_passages.ContainsKey(token))
                return token;
        }

        throw new InvalidOperationException("There are more passages than tokens.");
    }
}
