namespace Assistent.Knowledge;

/// <summary>Whether there is a model, and whether it works as far as is known.</summary>
public enum ModelState
{
    Absent,
    Working,
    Failing,
}
