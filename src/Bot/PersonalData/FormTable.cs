using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// Tables that are pasted as text: a line of labels with the lines of values under it, between tabs, bars, semicolons or commas; or the
/// labels each on a line of its own, and then as many values.
/// </summary>
internal static class FormTable
{
    // A table that is wider is no form.
    private const int MaxCells = 40;

    private static readonly char[] Separators = ['\t', '|', ';', ','];

    public static void Mark(TokenText text, FormFields fields)
    {
        var (header, separator) = (new List<FieldKind>(), '\n');
        foreach (var (start, end) in Lines(text))
        {
            if (header.Count > 1 && Cells(text, start, end, separator) is { } row && row.Count == header.Count
                && !row.Exists(cell => fields.BeginsWithLabel(cell.Start, cell.End)))
            {
                for (var i = 0; i < row.Count; i++)
                    fields.Set(row[i].Start, row[i].End, header[i] == FieldKind.None ? FieldKind.Other : header[i]);
            }
            else if (HeaderOf(text, start, end, fields) is { } found)
            {
                (header, separator) = found;
            }
            else if (start < end)
            {
                header = [];
            }
        }

        MarkBlocks(text, fields);
    }

    private static (List<FieldKind>, char)? HeaderOf(TokenText text, int start, int end, FormFields fields)
    {
        foreach (var separator in Separators)
        {
            if (Cells(text, start, end, separator) is not { Count: > 1 } cells)
                continue;
            var kinds = cells.ConvertAll(cell => LabelIn(text, cell.Start, cell.End));
            if (kinds.TrueForAll(kind => kind is FieldKind.None or FieldKind.Other or null) || kinds.Contains(null))
                return null;
            kinds.ForEach(kind => fields.Add(kind ?? FieldKind.None));
            return (kinds.ConvertAll(kind => kind ?? FieldKind.None), separator);
        }

        return null;
    }

    // As many lines of values as there were lines of labels before them.
    private static void MarkBlocks(TokenText text, FormFields fields)
    {
        var (labels, used) = (new List<FieldKind>(), 0);
        foreach (var (start, end) in Lines(text))
        {
            if (LabelIn(text, start, end) is { } kind and not FieldKind.None)
            {
                if (used > 0)
                    (labels, used) = ([], 0);
                if (labels.Count < MaxCells)
                    labels.Add(kind);
            }
            else if (labels.Count > used && start < end)
            {
                // Of one label alone the value is known already.
                if (labels.Count > 1)
                    fields.Set(start, end, labels[used]);
                fields.Add(labels[used++]);
            }
        }
    }

    /// <summary>What the label is that a cell consists of; none for other words of the language, and null for what is no label.</summary>
    private static FieldKind? LabelIn(TokenText text, int start, int end)
    {
        while (start < end && !text.Is(start, TokenKind.Letters) && !text.Is(start, TokenKind.Digits))
            start++;
        if (start == end)
            return FieldKind.None;
        var label = FormLabel.At(text, start);
        for (var i = label?.End ?? start; i < end; i++)
        {
            if (text.Is(i, TokenKind.Digits) || (text.Is(i, TokenKind.Letters) && (label is not null || !IsWord(text, i))))
                return null;
        }

        return label?.Kind ?? FieldKind.None;
    }

    private static bool IsWord(TokenText text, int index) => DutchWords.KindOf(text.Word(index)) != DutchWord.None;

    private static List<(int Start, int End)>? Cells(TokenText text, int start, int end, char separator)
    {
        var (cells, from, isQuoted) = (new List<(int, int)>(), start, false);
        for (var i = start; i < end; i++)
        {
            isQuoted ^= text.IsSign(i, '"');
            var separates = separator == '\t' ? text.IsCellSpace(i) : !isQuoted && text.IsSign(i, separator);
            if (!separates)
                continue;
            cells.Add((from, i));
            from = i + 1;
            if (cells.Count == MaxCells)
                return null;
        }

        cells.Add((from, end));
        return cells.Count > 1 ? cells : null;
    }

    private static IEnumerable<(int Start, int End)> Lines(TokenText text)
    {
        var start = 0;
        for (var i = 0; i <= text.Count; i++)
        {
            if (i < text.Count && !text.Is(i, TokenKind.NewLine))
                continue;
            yield return (start, i);
            start = i + 1;
        }
    }
}
