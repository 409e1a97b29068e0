namespace Assistent.Knowledge.Generation;

/// <summary>The Dutch directions and the schema beside this class, as they travel in the assembly.</summary>
internal static class PromptFile
{
    /// <summary>What a model is told of its work, the same for every question.</summary>
    public static string Directions { get; } = ResourceText.Read(typeof(PromptFile), "Prompts.lezer.md");

    /// <summary>The shape of a plan, as JSON schema.</summary>
    public static string PlanSchema { get; } = ResourceText.Read(typeof(PromptFile), "Prompts.plan.json");
}
