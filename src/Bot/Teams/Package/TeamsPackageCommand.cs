using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Teams.Package;

/// <summary><c>teams-package</c>: writes the app that an administrator uploads in Teams.</summary>
internal static class TeamsPackageCommand
{
    private const int Written = 0;
    private const int NotWritable = 1;
    private const int NotUnderstood = 2;

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (PackageArguments.Read(arguments))
        {
            case PackageArguments.Valid { Settings: var settings }:
                return TeamsPackage.ViolationsOf(settings, Overview()) is { Count: > 0 } violations
                    ? Refuse(violations, errors)
                    : Write(settings, output, errors);
            case PackageArguments.Invalid { Reasons: var reasons }:
                return Refuse([.. reasons, PackageArguments.Usage], errors);
            default:
                return NotUnderstood;
        }
    }

    // What there is to ask, from the knowledge base that travels with the program.
    private static Overview Overview() => ArticleLibrary.Read(new KnowledgeSettings().FullFolder).Overview;

    private static int Refuse(IReadOnlyList<string> reasons, TextWriter errors)
    {
        foreach (var reason in reasons)
            errors.WriteLine(reason);
        return NotUnderstood;
    }

    private static int Write(PackageSettings settings, TextWriter output, TextWriter errors)
    {
        var target = Path.GetFullPath(settings.Out);
        var unfinished = $"{target}.{Guid.NewGuid():N}";
        try
        {
            // Whoever looks at the target sees the old package or the new one, never a part.
            File.WriteAllBytes(unfinished, TeamsPackage.Of(settings, Overview()));
            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            errors.WriteLine($"{target} is niet te schrijven: {error.Message}");
            return NotWritable;
        }

        output.WriteLine($"Geschreven: {target}. Laad het in het Teams-beheercentrum, of in Teams onder Apps > Uw "
            + "apps beheren > Een app uploaden.");
        return Written;
    }
}
