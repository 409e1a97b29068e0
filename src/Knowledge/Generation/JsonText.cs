using System.Text;

namespace Assistent.Knowledge.Generation;

/// <summary>JSON as models write it, well or badly.</summary>
internal static class JsonText
{
    private const string Opening = "\"'“„‘";

    /// <summary>The object or list that begins at a place, up to the bracket that closes it; null where none does.</summary>
    public static string? ObjectAt(string text, int start)
    {
        var depth = 0;
        var inString = false;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (inString && character == '\\')
                i++;
            else if (character == '"')
                inString = !inString;
            else if (!inString && character is '{' or '[')
                depth++;
            else if (!inString && character is '}' or ']' && --depth == 0)
                return text[start..(i + 1)];
        }

        return null;
    }

    /// <summary>The same with straight quotes around its names and texts, and without line breaks in them.</summary>
    public static string Repaired(string json)
    {
        var repaired = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (Opening.Contains(json[i]))
                i = AddString(json, i, repaired);
            else if (char.IsLetter(json[i]) || json[i] == '_')
                i = AddWord(json, i, repaired);
            else
                repaired.Append(char.IsWhiteSpace(json[i]) ? ' ' : json[i]);
        }

        return repaired.ToString();
    }

    private static int AddString(string json, int start, StringBuilder repaired)
    {
        var closing = json[start] switch { '"' => "\"", '\'' => "'", '‘' => "’'", _ => "”“\"" };
        repaired.Append('"');
        for (var i = start + 1; i < json.Length; i++)
        {
            if (json[i] == '\\' && i + 1 < json.Length)
            {
                i++;
                repaired.Append(json[i] == '\'' ? "'" : $"\\{json[i]}");
            }
            else if (closing.Contains(json[i]) && EndsValue(json, i + 1))
                return Close(i);
            else
                repaired.Append(json[i] == '"' ? "\\\"" : char.IsControl(json[i]) ? " " : json[i].ToString());
        }

        return Close(json.Length);

        int Close(int end)
        {
            repaired.Append('"');
            return end;
        }
    }

    // A quote within a text, such as that of "foto's", is not followed by what follows a value or a name.
    private static bool EndsValue(string json, int at)
    {
        while (at < json.Length && char.IsWhiteSpace(json[at]))
            at++;
        return at == json.Length || json[at] is ',' or ':' or '}' or ']';
    }

    private static int AddWord(string json, int start, StringBuilder repaired)
    {
        var end = start;
        while (end + 1 < json.Length && (char.IsLetterOrDigit(json[end + 1]) || json[end + 1] == '_'))
            end++;
        repaired.Append(json[start..(end + 1)] switch
        {
            "true" or "True" => "true",
            "false" or "False" => "false",
            "null" or "None" => "null",
            "e" or "E" => "e",
            var name => $"\"{name}\"",
        });
        return end;
    }
}
