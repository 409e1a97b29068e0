using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assistent.Knowledge.Corpus;

/// <summary>A mapping of the front matter that knows its place in the file, so that a mistake can be named with its line.</summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly int _lineOffset;
    private readonly YamlMappingNode _node;

    private YamlMap(string file, int lineOffset, YamlMappingNode node)
    {
        _file = file;
        _lineOffset = lineOffset;
        _node = node;
    }

    /// <param name="file">The file's name, for messages.</param>
    /// <param name="lineOffset">The number of lines of the file before <paramref name="yaml"/>.</param>
    /// <param name="yaml">One YAML mapping.</param>
    /// <exception cref="KnowledgeFileException">The text is not one YAML mapping.</exception>
    public static YamlMap Parse(string file, int lineOffset, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new YamlMap(file, lineOffset, root)
                : throw new KnowledgeFileException(file, lineOffset + 1, "The front matter is not a list of 'key: value' lines.");
        }
        catch (YamlException error)
        {
            throw new KnowledgeFileException(file, lineOffset + (int)error.Start.Line,
                $"The front matter is not valid YAML: {error.Message}", error);
        }
    }

    public int Line => LineOf(_node);

    /// <exception cref="KnowledgeFileException">There is a key that is not among <paramref name="known"/>.</exception>
    public void AllowOnly(params ReadOnlySpan<string> known)
    {
        foreach (var key in _node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                throw Mistake(key, $"'{key}' is not a known key here; known are: {string.Join(", ", known!)}.");
        }
    }

    public string Required(string key) =>
        Optional(key) ?? throw Mistake(_node, $"The key '{key}' is missing or empty.");

    public string? Optional(string key) =>
        Child(key) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } value } => value,
            var other => throw Mistake(other, $"The key '{key}' should hold one text."),
        };

    /// <summary>Reads a value of another type, and names the line when it is none.</summary>
    public T Read<T>(string key, Func<string, T> parse)
    {
        var text = Required(key);
        return Parsed(Child(key)!, text, parse);
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => item is YamlScalarNode { Value: { Length: > 0 } value } ? value
            : throw Mistake(item, $"An item of '{key}' should be one text."))];

    /// <summary>Reads the items of a list as values of another type, and names the line of one that is none.</summary>
    public IReadOnlyList<T> ReadList<T>(string key, Func<string, T> parse) =>
        [.. Texts(key).Zip(Items(key), (text, item) => Parsed(item, text, parse))];

    public IReadOnlyList<YamlMap> Maps(string key) =>
        [.. Items(key).Select(item => item is YamlMappingNode map ? new YamlMap(_file, _lineOffset, map)
            : throw Mistake(item, $"An item of '{key}' should be a list of 'key: value' lines."))];

    /// <summary>The mapping of a key, or null where there is no such key.</summary>
    public YamlMap? Map(string key) =>
        Child(key) switch
        {
            null => null,
            YamlMappingNode map => new YamlMap(_file, _lineOffset, map),
            var other => throw Mistake(other, $"The key '{key}' should hold a list of 'key: value' lines."),
        };

    /// <summary>The exception for a mistake in the value of a key, with its line.</summary>
    public KnowledgeFileException Mistake(string key, string reason) => Mistake(Child(key) ?? _node, reason);

    private T Parsed<T>(YamlNode node, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException error)
        {
            throw Mistake(node, error.Message);
        }
    }

    private IEnumerable<YamlNode> Items(string key) =>
        Child(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            var other => throw Mistake(other, $"The key '{key}' should hold a list."),
        };

    private YamlNode? Child(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private int LineOf(YamlNode node) => _lineOffset + (int)node.Start.Line;

    private KnowledgeFileException Mistake(YamlNode node, string reason) => new(_file, LineOf(node), reason);
}
