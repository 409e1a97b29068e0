using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class SparseWeightsTests
{
    [Fact]
    public void A_weight_adds_to_its_own_class_however_far_it_stands_from_the_one_before()
    {
        var weights = Weights([(0, 1), (255, 2), (1000, 3)], [(999, 4)], []);

        Assert.Equal([(0, 1f), (255, 2f), (1000, 3f)], Added(weights, feature: 0));
        Assert.Equal([(999, 4f)], Added(weights, feature: 1));
        Assert.Empty(Added(weights, feature: 2));
    }

    [Theory]
    [InlineData(1001, true)]
    [InlineData(1000, false)]
    public void What_points_beyond_the_classes_is_noticed(int width, bool isWithin) =>
        Assert.Equal(isWithin, Weights([(1000, 1)]).IsWithin(width));

    private static SparseWeights Weights(params (int Column, int Weight)[][] rows)
    {
        var builder = new SparseWeights.Builder(rows.Length);
        foreach (var row in rows)
            builder.Add(scale: 0.5f, row.Select(weight => (weight.Column, (sbyte)weight.Weight)));
        return builder.Build();
    }

    private static IEnumerable<(int Column, float Score)> Added(SparseWeights weights, int feature)
    {
        var scores = new float[1001];
        weights.AddTo(scores, feature, value: 2);
        return scores.Index().Where(score => score.Item != 0).Select(score => (score.Index, score.Item));
    }
}
