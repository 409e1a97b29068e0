#pragma warning disable SCME0001 // The client marks it experimental to add a property by name; it has no other way to send max_tokens.
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Assistent.Knowledge.Generation;

/// <summary>The options of a request in a shape.</summary>
internal static class ChatRequestOptions
{
    private static readonly ChatResponseFormatJson Schema =
        Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(PromptFile.PlanSchema).RootElement, "plan");

    public static ChatOptions Of(RequestShape shape, int mostTokens) => new()
    {
        Temperature = shape.HasTemperature ? 0 : null,
        MaxOutputTokens = shape.Limit == LimitName.MaxCompletionTokens ? mostTokens : null,
        RawRepresentationFactory = shape.Limit == LimitName.MaxTokens ? _ => WithMaxTokens(mostTokens) : null,
        ResponseFormat = shape.Format switch
        {
            AnswerFormat.Schema => Schema,
            AnswerFormat.AnyJson => Microsoft.Extensions.AI.ChatResponseFormat.Json,
            _ => null,
        },
    };

    private static ChatCompletionOptions WithMaxTokens(int mostTokens)
    {
        var options = new ChatCompletionOptions();
        options.Patch.Set("$.max_tokens"u8, mostTokens);
        return options;
    }
}
