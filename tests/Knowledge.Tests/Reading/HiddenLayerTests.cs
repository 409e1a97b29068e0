using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class HiddenLayerTests
{
    [Fact]
    public void A_vector_comes_back_from_four_bits_a_unit_within_half_a_step()
    {
        float[] vector = [0.7f, -0.7f, 0.31f, -0.12f, 0, 0.5f, -0.49f, 0.08f];
        var packed = new sbyte[vector.Length / 2];

        var scale = HiddenLayer.Pack(vector, packed);

        var sum = new float[vector.Length];
        new HiddenLayer(vector.Length, [scale], packed, []).AddTo(sum, feature: 0, value: 1);
        Assert.All(vector.Zip(sum), pair => Assert.InRange(pair.Second - pair.First, -0.2f, 0.2f));
        Assert.Equal(vector.Select(number => Math.Sign(MathF.Round(number, 1))), sum.Select(number => Math.Sign(MathF.Round(number, 1))));
    }

    [Fact]
    public void One_large_number_does_not_blot_out_the_others()
    {
        var vector = Enumerable.Range(0, 64).Select(i => i == 0 ? 1f : 0.1f).ToArray();
        var packed = new sbyte[32];

        var scale = HiddenLayer.Pack(vector, packed);

        var sum = new float[64];
        new HiddenLayer(64, [scale], packed, []).AddTo(sum, feature: 0, value: 2);
        Assert.All(sum, number => Assert.InRange(number, 0.15f, 2));
    }
}
