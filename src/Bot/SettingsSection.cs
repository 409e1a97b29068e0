using Microsoft.Extensions.Options;

namespace Assistent.Bot;

/// <summary>Registers a section of the settings: checked at start, and given as it is to what uses it.</summary>
internal static class SettingsSection
{
    public static OptionsBuilder<T> AddSettings<T, TValidator>(this IServiceCollection services, string section)
        where T : class
        where TValidator : class, IValidateOptions<T>
    {
        services.AddSingleton<IValidateOptions<T>, TValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
        return services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }
}
