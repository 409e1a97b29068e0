using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Registers what replies are made with: the sentences about the overview are made once, from its data.</summary>
internal static class ReplyServices
{
    public static void AddReplies(this IServiceCollection services)
    {
        services.AddSingleton(provider => new OverviewWording(provider.GetRequiredService<KnowledgeBase>().Library));
        services.AddSingleton(provider =>
            new SpokenText(provider.GetRequiredService<KnowledgeBase>().Library.Overview.Vocabulary.PlainWords));
        services.AddSingleton<OverviewReplies>();
        services.AddSingleton<RestatedText>();
        services.AddSingleton<AnswerReplies>();
    }
}
