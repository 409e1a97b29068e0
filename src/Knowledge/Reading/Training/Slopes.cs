using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// The scores that training gives an example, and from these what each should be less. The score of a class is its own and that of its
/// group.
/// </summary>
internal sealed class Slopes(ExampleTable table)
{
    private const float Negligible = 1e-3f;

    private readonly float[] _scores = new float[table.Width];
    private readonly int[] _active = new int[table.Width];

    public Span<float> Scores => _scores;

    /// <summary>Makes slopes of the scores; gives the columns that have one that counts.</summary>
    public ReadOnlySpan<int> Fill(ExampleTable.Row row)
    {
        var count = table.Classes.Length;
        var classes = _scores.AsSpan(0, count);
        for (var i = 0; i < count; i++)
            classes[i] += _scores[count + table.Group[i]];
        TensorPrimitives.SoftMax(classes, classes);
        if (row.Targets.Length == 0)
            classes.Clear();
        for (var i = 0; i < row.Targets.Length; i++)
            classes[row.Targets[i]] -= row.Shares[i];
        _scores.AsSpan(count, table.Groups).Clear();
        for (var i = 0; i < count; i++)
            _scores[count + table.Group[i]] += classes[i];
        for (var i = 0; i < row.Marks.Length; i++)
        {
            var column = count + table.Groups + i;
            _scores[column] = float.IsNaN(row.Marks[i]) ? 0 : 1 / (1 + MathF.Exp(-_scores[column])) - row.Marks[i];
        }

        return Active();
    }

    private ReadOnlySpan<int> Active()
    {
        var count = 0;
        for (var column = 0; column < _scores.Length; column++)
        {
            if (MathF.Abs(_scores[column]) > Negligible)
                _active[count++] = column;
        }

        return _active.AsSpan(0, count);
    }
}
