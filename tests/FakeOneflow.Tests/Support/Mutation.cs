namespace OneflowFake.Tests.Support;

/// <summary>Breaks what is well formed.</summary>
internal static class Mutation
{
    /// <summary>Changes, cuts or doubles a few bytes.</summary>
    public static byte[] Break(byte[] valid, Random random)
    {
        var body = valid.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(4))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(1, 20), body.Count - at - 1));
                    break;
                case 2:
                    body.InsertRange(at, valid.AsSpan(0, random.Next(1, valid.Length)));
                    break;
                default:
                    body.InsertRange(at, "null"u8);
                    break;
            }
        }

        return [.. body];
    }
}
