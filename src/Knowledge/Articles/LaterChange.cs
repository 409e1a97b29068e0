namespace Assistent.Knowledge.Articles;

/// <summary>What changed after the overview appeared: never part of its text, always with source and date.</summary>
public sealed record LaterChange(string Text, Uri Source, string Date);
